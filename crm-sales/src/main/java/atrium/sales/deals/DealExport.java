package atrium.sales.deals;

import atrium.domain.customers.Ownership;
import atrium.domain.records.Act;
import atrium.domain.records.Exportable;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordNamings;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.sales.deals.PeopleText.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    // One a line, as far as the reader sees them; the import leaves this column out.
    private static final RecordField PEOPLE = RecordField.of("people", FieldKind.LONG_TEXT, 20_000);

    private final DealRecords type;
    private final PeopleTable people;
    private final RecordType accounts;
    private final RecordType contacts;
    private final RecordNamings namings;
    private final JdbcClient jdbc;

    DealExport(DealRecords type, PeopleTable people, RecordTypes types, RecordNamings namings, JdbcClient jdbc) {
        this.type = type;
        this.people = people;
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
    public List<RecordField> fields() {
        return Stream.concat(type.fields().stream(), Stream.of(PEOPLE)).toList();
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
        namePeople(found, viewer);
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

    private void namePeople(Map<UUID, Map<String, String>> found, Viewer viewer) {
        Map<UUID, List<Part>> parts = people.stored(found.keySet());
        Map<UUID, String> names = namings.names(
                contacts,
                parts.values().stream().flatMap(List::stream).map(Part::contact).collect(Collectors.toSet()),
                viewer);
        parts.forEach((deal, all) -> say(
                Objects.requireNonNull(found.get(deal)),
                PEOPLE.key(),
                all.stream()
                        .filter(part -> names.containsKey(part.contact()))
                        .map(part -> part.told(names.get(part.contact())))
                        .collect(Collectors.joining("\n"))));
    }

    private static void say(Map<String, String> values, String field, @Nullable String said) {
        if (said != null && !said.isEmpty()) {
            values.put(field, said);
        }
    }
}
