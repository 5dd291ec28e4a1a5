package atrium.domain.events;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Turns a list of records into one JSON parameter, so that a set-based statement can read it by json_to_recordset. */
public final class JsonRows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonRows() {}

    /** A JSON array; property names in snake case, times in ISO 8601, NUL characters dropped as PostgreSQL has none. */
    public static String of(List<?> rows) {
        return MAPPER.writeValueAsString(rows).replace("\\u0000", "");
    }
}
