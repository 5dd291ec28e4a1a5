package atrium.domain.catalog;

import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the products that lines name; those that they named before may stay, even when the viewer doesn't see them. */
@Component
public class LineProductLookup {

    private static final String OPEN =
            "SELECT r.id FROM product r WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s";

    private static final String NUMBERED = """
            SELECT t.typed, r.id FROM unnest(:typed) AS t (typed) JOIN product r ON r.sku_key = lower(t.typed)
            WHERE r.deleted_at IS NULL AND %s
            """;

    private final JdbcClient jdbc;
    private final ProductRecords type;

    LineProductLookup(JdbcClient jdbc, ProductRecords type) {
        this.jdbc = jdbc;
        this.type = type;
    }

    /**
     * The products that lines can name.
     *
     * @param lines text by field; {@code product} is an id, {@code sku} our own number
     * @param before those that stand there already
     */
    public LineProducts of(List<Map<String, String>> lines, Collection<UUID> before, Viewer viewer) {
        Set<UUID> open = open(lines, viewer);
        open.addAll(before);
        return new LineProducts(open, numbered(lines, viewer));
    }

    private Set<UUID> open(List<Map<String, String>> lines, Viewer viewer) {
        UUID[] ids = lines.stream()
                .map(line -> line.getOrDefault("product", "").strip())
                .flatMap(LineProductLookup::id)
                .distinct()
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return new HashSet<>();
        }
        Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
        return jdbc
                .sql(OPEN.formatted(visible.sql()))
                .param("ids", ids)
                .params(visible.parameters())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<String, UUID> numbered(List<Map<String, String>> lines, Viewer viewer) {
        String[] typed = lines.stream()
                .map(line -> line.getOrDefault("sku", "").strip())
                .filter(number -> !number.isEmpty() && number.indexOf('\0') < 0)
                .distinct()
                .toArray(String[]::new);
        Map<String, UUID> numbered = new HashMap<>();
        if (typed.length > 0) {
            Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
            jdbc.sql(NUMBERED.formatted(visible.sql()))
                    .param("typed", typed)
                    .params(visible.parameters())
                    .query(row -> {
                        numbered.put(row.getString("typed"), row.getObject("id", UUID.class));
                    });
        }
        return numbered;
    }

    // What is no id is refused where the line is read.
    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
