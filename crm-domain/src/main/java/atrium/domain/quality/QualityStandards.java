package atrium.domain.quality;

import atrium.domain.records.Remembered;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells what the company looks for, as everything that judges records asks; remembers it for a moment. */
@Component
class QualityStandards {

    private static final TypeReference<Map<String, Integer>> WEIGHTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Remembered<Map<String, QualityStandard>> byType;

    QualityStandards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.byType = new Remembered<>(jdbc, "quality_standard_state", this::read);
    }

    /** That of a record type. */
    QualityStandard of(String recordType) {
        return byType.get().getOrDefault(recordType, QualityStandard.USUAL);
    }

    /** Stores another one within the running transaction. */
    void store(String recordType, QualityStandard standard) {
        jdbc.sql("""
                        INSERT INTO quality_standard (record_type, fresh_days, weights) VALUES (:type, :days, :weights::jsonb)
                        ON CONFLICT (record_type) DO UPDATE SET fresh_days = excluded.fresh_days, weights = excluded.weights
                        """)
                .param("type", recordType)
                .param("days", standard.freshDays())
                .param("weights", json.writeValueAsString(standard.weights()))
                .update();
        byType.changed();
    }

    private Map<String, QualityStandard> read() {
        return jdbc
                .sql("SELECT record_type, fresh_days, weights FROM quality_standard")
                .query((row, number) -> Map.entry(
                        row.getString("record_type"),
                        new QualityStandard(
                                row.getInt("fresh_days"), json.readValue(row.getString("weights"), WEIGHTS))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
