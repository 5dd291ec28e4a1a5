package atrium.domain.customfields;

import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the values that several records hold in a custom field. */
@Component
@Transactional(readOnly = true)
public class CustomDoubles {

    private static final int MOST = 20;

    private final CustomFieldStore store;
    private final RecordTypes types;
    private final JdbcClient jdbc;

    CustomDoubles(CustomFieldStore store, RecordTypes types, JdbcClient jdbc) {
        this.store = store;
        this.types = types;
        this.jdbc = jdbc;
    }

    /**
     * A value that several records hold.
     *
     * @param value as the first of them has it
     * @param count how many hold it, those in the recycle bin included
     * @param binned how many of them are in the recycle bin
     * @param first some of them that the viewer sees
     */
    public record Doubled(String value, long count, long binned, List<Holder> first) {}

    /**
     * A record that holds the value.
     *
     * @param address of its page
     */
    public record Holder(String name, String address) {}

    /** The values that most records share, at most twenty; none of a field that is hidden from the viewer. */
    public List<Doubled> of(UUID field, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        CustomField of = store.find(field, false);
        RecordType type = types.of(of.recordType()).orElseThrow();
        if (!viewer.sees(of.recordType(), of.key())) {
            return List.of();
        }
        Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
        return jdbc.sql("""
                        SELECT (array_agg(value ORDER BY created_at, id))[1] AS value, count(*) AS number,
                          count(*) FILTER (WHERE deleted_at IS NOT NULL) AS binned,
                          (array_agg(id ORDER BY created_at, id) FILTER (WHERE seen AND deleted_at IS NULL))[1 : 3] AS ids,
                          (array_agg(name ORDER BY created_at, id) FILTER (WHERE seen AND deleted_at IS NULL))[1 : 3] AS names
                        FROM (SELECT r.id, r.name, r.created_at, r.deleted_at, r.custom ->> :key AS value, (%s) IS TRUE AS seen
                          FROM %s r WHERE r.custom ->> :key IS NOT NULL) AS held
                        GROUP BY custom_key(value) HAVING count(*) > 1 ORDER BY number DESC, value LIMIT :most
                        """.formatted(visible.sql(), type.table()))
                .params(visible.parameters())
                .param("key", of.key())
                .param("most", MOST)
                .query((row, number) -> new Doubled(
                        row.getString("value"),
                        row.getLong("number"),
                        row.getLong("binned"),
                        row.getArray("ids") == null
                                ? List.of()
                                : holders(type, (UUID[]) row.getArray("ids").getArray(), (String[])
                                        row.getArray("names").getArray())))
                .list();
    }

    private static List<Holder> holders(RecordType type, UUID[] ids, String[] names) {
        List<Holder> holders = new ArrayList<>();
        for (int at = 0; at < ids.length; at++) {
            holders.add(new Holder(names[at], type.address(ids[at])));
        }
        return holders;
    }
}
