package atrium.domain.customfields;

import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far the index of a custom field is, and has it tried again. */
@Component
@Transactional(readOnly = true)
public class CustomFieldSpeed {

    private final CustomFields fields;
    private final CustomFieldStore store;
    private final CustomFieldNews news;
    private final JdbcClient jdbc;

    CustomFieldSpeed(CustomFields fields, CustomFieldStore store, CustomFieldNews news, JdbcClient jdbc) {
        this.fields = fields;
        this.store = store;
        this.news = news;
        this.jdbc = jdbc;
    }

    /** How far an index is. */
    public enum State {
        /** Neither wanted nor there. */
        NONE,
        /** It is being made, or waits for its turn. */
        BUILDING,
        /** Lists use it. */
        READY,
        /** It could not be made. */
        FAILED
    }

    /**
     * The index of a field.
     *
     * @param bytes how large it is; 0 unless it is ready
     * @param problem why it could not be made, as a code; null unless it failed
     */
    public record Speed(State state, long bytes, @Nullable String problem) {}

    /** The index of a field that is not removed. */
    public Speed of(CustomField field, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        CustomIndex index = field.index();
        if (!index.wanted()) {
            return new Speed(State.NONE, 0, null);
        }
        if (index.problem() != null) {
            return new Speed(State.FAILED, 0, index.problem());
        }
        return CustomIndexSql.serves(field)
                ? new Speed(State.READY, bytes(field), null)
                : new Speed(State.BUILDING, 0, null);
    }

    /** Lets an index be tried again that could not be made. */
    @Transactional
    public void retry(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        if (store.find(id, false).index().problem() != null) {
            store.forgetProblem(id);
            fields.changed();
            news.indexing();
        }
    }

    private long bytes(CustomField field) {
        Long bytes = jdbc.sql("SELECT coalesce(pg_relation_size(to_regclass(:name)), 0)")
                .param("name", CustomIndexSql.name(field.key()))
                .query(Long.class)
                .single();
        return Objects.requireNonNull(bytes);
    }
}
