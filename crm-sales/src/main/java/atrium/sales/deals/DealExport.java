package atrium.sales.deals;

import atrium.domain.customers.Ownership;
import atrium.domain.records.Act;
import atrium.domain.records.Exportable;
import atrium.domain.records.RecordNamings;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs deals into the export. */
@Component
class DealExport implements Exportable {

    private static final String QUERY = """
            SELECT d.*, p.email AS owner_said, t.name AS team_said
            FROM deal d LEFT JOIN person p ON p.id = d.owner_id LEFT JOIN team t ON t.id = d.team_id
            WHERE d.id = ANY(:ids) AND d.deleted_at IS NULL AND %s
            """;

    private final DealRecords type;
    private final RecordType accounts;
    private final RecordType contacts;
    private final RecordNamings namings;
    private final JdbcClient jdbc;

    DealExport(DealRecords type, RecordTypes types, RecordNamings namings, JdbcClient jdbc) {
        this.type = type;
        this.accounts = types.of("account").orElseThrow();
        this.contacts = types.of("contact").orElseThrow();
        this.namings = namings;
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public void each(List<UUID> ids, Viewer viewer, BiConsumer<UUID, Map<String, String>> reader) {
        Visibility visible = Visibility.of(viewer, type, Act.EXPORT, "d");
        Map<UUID, Map<String, String>> found = new HashMap<>();
        jdbc.sql(QUERY.formatted(visible.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(visible.parameters())
                .query(row -> {
                    Map<String, String> values = DealText.write(
                            DealDirectory.facts(row),
                            Ownership.NONE,
                            row.getString("pipeline"),
                            row.getString("stage"));
                    say(values, "owner", row.getString("owner_said"));
                    say(values, "team", row.getString("team_said"));
                    found.put(row.getObject("id", UUID.class), values);
                });
        name("account", accounts, found, viewer);
        name("contact", contacts, found, viewer);
        ids.stream().filter(found::containsKey).forEach(id -> reader.accept(id, Objects.requireNonNull(found.get(id))));
    }

    private void name(String field, RecordType named, Map<UUID, Map<String, String>> found, Viewer viewer) {
        Map<UUID, String> names = namings.names(
                named,
                found.values().stream()
                        .map(values -> values.get(field))
                        .filter(Objects::nonNull)
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()),
                viewer);
        found.values().forEach(values -> values.computeIfPresent(field, (key, id) -> names.get(UUID.fromString(id))));
    }

    private static void say(Map<String, String> values, String field, @Nullable String said) {
        if (said != null) {
            values.put(field, said);
        }
    }
}
