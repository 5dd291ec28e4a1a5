package atrium.domain.customfields;

import atrium.domain.records.Capability;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how many records fill in which custom field; of many records by a sample. */
@Component
@Transactional(readOnly = true)
public class CustomFieldUsage {

    // So many records are counted; of more a random part of the table's pages that holds about as many.
    private static final int COUNTED = 50_000;

    // Below this part of the records a field is hardly used, in percent.
    private static final int HARDLY = 5;

    // Only then it shows whether people fill a new field in.
    private static final Duration SETTLED = Duration.ofDays(14);

    private final CustomFields fields;
    private final JdbcClient jdbc;
    private final Clock clock;

    CustomFieldUsage(CustomFields fields, JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.fields = fields;
        this.jdbc = jdbc;
    }

    /**
     * How many records of a type fill in its fields.
     *
     * @param counted records that were looked at
     * @param sampled whether these are not all
     * @param filled by key how many of them hold something
     */
    public record Usage(long counted, boolean sampled, Map<String, Long> filled) {

        /** The part of the records that fill in a field, in whole percent; 0 when there are no records. */
        public long percent(String key) {
            return counted == 0 ? 0 : Math.round(100.0 * filled.getOrDefault(key, 0L) / counted);
        }
    }

    /** Whether hardly anybody fills a field in, though it has been there for two weeks. */
    public boolean hardly(CustomField field, Usage usage) {
        return usage.percent(field.key()) < HARDLY
                && field.createdAt().isBefore(clock.instant().minus(SETTLED));
    }

    /** The fields of a type that hardly anybody fills in, for who is about to add one. */
    public List<CustomField> hardlyUsed(RecordType type, Viewer viewer) {
        List<CustomField> all = fields.of(type.code()).all();
        if (all.isEmpty()) {
            return all;
        }
        Usage usage = of(type, viewer);
        return all.stream().filter(field -> hardly(field, usage)).toList();
    }

    /** The usage among the records that are neither archived nor in the bin. */
    public Usage of(RecordType type, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        List<String> keys =
                fields.of(type.code()).all().stream().map(CustomField::key).toList();
        double rows = jdbc.sql("SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = CAST(:table AS regclass)")
                .param("table", type.table())
                .query(Double.class)
                .single();
        boolean sampled = rows > 2 * COUNTED;
        String columns = IntStream.range(0, keys.size())
                .mapToObj(at -> ", count(custom ->> '%s') AS f%d".formatted(keys.get(at), at))
                .collect(Collectors.joining());
        String sample = sampled ? "TABLESAMPLE SYSTEM (:part)" : "";
        return jdbc.sql("SELECT count(*) AS counted%s FROM %s %s WHERE deleted_at IS NULL AND archived_at IS NULL"
                        .formatted(columns, type.table(), sample))
                .param("part", 100.0 * COUNTED / Math.max(rows, COUNTED))
                .query((row, number) -> {
                    Map<String, Long> filled = new HashMap<>();
                    for (int at = 0; at < keys.size(); at++) {
                        filled.put(keys.get(at), row.getLong("f" + at));
                    }
                    return new Usage(row.getLong("counted"), sampled, filled);
                })
                .single();
    }
}
