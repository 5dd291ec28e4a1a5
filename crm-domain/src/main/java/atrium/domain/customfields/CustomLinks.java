package atrium.domain.customfields;

import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of the records that custom fields link to, as far as the viewer may know. */
@Component
public class CustomLinks {

    private final RecordTypes types;
    private final JdbcClient jdbc;

    CustomLinks(RecordTypes types, JdbcClient jdbc) {
        this.types = types;
        this.jdbc = jdbc;
    }

    /** Whether a linked record can be opened. */
    public enum Fate {
        SEEN,
        /** It is in the recycle bin, or gone for good. */
        DELETED,
        /** The viewer may not see it, whatever became of it. */
        HIDDEN
    }

    /**
     * A record that a field links to.
     *
     * @param name null unless it is seen
     * @param address of its page; null unless it is seen
     */
    public record Linked(
            Fate fate, @Nullable String name, @Nullable String address) {}

    /** The record of this id that a field links to. */
    @Transactional(readOnly = true)
    public Linked of(CustomField field, UUID id, Viewer viewer) {
        RecordType type = types.of(String.valueOf(field.target())).orElseThrow();
        Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
        return jdbc.sql("SELECT name, deleted_at IS NULL AS there, (%s) IS TRUE AS seen FROM %s r WHERE id = :id"
                        .formatted(visible.sql(), type.table()))
                .param("id", id)
                .params(visible.parameters())
                .query((row, number) -> {
                    if (!row.getBoolean("seen")) {
                        return new Linked(Fate.HIDDEN, null, null);
                    }
                    return row.getBoolean("there")
                            ? new Linked(Fate.SEEN, row.getString("name"), type.address(id))
                            : new Linked(Fate.DELETED, null, null);
                })
                .optional()
                .orElse(new Linked(Fate.DELETED, null, null));
    }
}
