package atrium.domain.customfields;

import atrium.domain.organization.People;
import atrium.domain.organization.People.Meant;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the words of files into the people and records that custom fields name, and these into words. */
@Component
class CustomNamings {

    // One arm for each index by which a text can mean a record.
    private static final String MEANT = """
            SELECT typed, (array_agg(DISTINCT a.id))[1] AS id, count(DISTINCT a.id) AS hits
            FROM unnest(:typed) AS t (typed)
            LEFT JOIN LATERAL (
              SELECT id FROM %1$s r WHERE r.id = CASE WHEN t.typed ~ '^[0-9a-f-]{36}$' THEN t.typed::uuid END
              %2$s
            ) hit ON true
            LEFT JOIN %1$s a ON a.id = hit.id AND a.deleted_at IS NULL AND %3$s
            GROUP BY typed
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final ObjectProvider<RecordTypes> types;

    // The types have custom fields themselves, and so can only be asked for later.
    CustomNamings(JdbcClient jdbc, People people, ObjectProvider<RecordTypes> types) {
        this.jdbc = jdbc;
        this.people = people;
        this.types = types;
    }

    /** The type of the records that a field links to. */
    RecordType target(CustomField field) {
        return types.getObject().of(String.valueOf(field.target())).orElseThrow();
    }

    /** Whom or what texts mean in a field that names people or records. */
    Map<String, Meant> meant(CustomField field, Collection<String> typed, Viewer viewer) {
        if (field.kind() == CustomKind.PERSON || typed.isEmpty()) {
            return people.meant(typed);
        }
        RecordType type = target(field);
        Visibility visible = Visibility.of(viewer, type, Act.READ, "a");
        String arms = type.namings().stream()
                .filter(naming -> viewer.sees(type.code(), naming.field()))
                .map(naming -> "UNION SELECT id FROM %s r WHERE %s".formatted(type.table(), naming.condition()))
                .collect(Collectors.joining("\n"));
        Map<String, Meant> meant = new HashMap<>();
        jdbc.sql(MEANT.formatted(type.table(), arms, visible.sql()))
                .param("typed", typed.toArray(String[]::new))
                .params(visible.parameters())
                .query(row -> {
                    meant.put(row.getString("typed"), new Meant(row.getObject("id", UUID.class), row.getInt("hits")));
                });
        return meant;
    }

    /** See {@link CustomFieldSet#say}: people by their mail addresses, records by their names where these mean only them. */
    void say(CustomField field, Collection<Map<String, String>> rows, Viewer viewer) {
        Set<UUID> ids = rows.stream()
                .map(row -> row.get(field.key()))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, String> words = field.kind() == CustomKind.PERSON ? mails(ids) : names(field, ids, viewer);
        rows.forEach(row -> row.computeIfPresent(field.key(), (key, id) -> words.get(UUID.fromString(id))));
    }

    private Map<UUID, String> mails(Set<UUID> ids) {
        return people.byIds(ids).values().stream()
                .collect(Collectors.toMap(
                        PersonSummary::id, person -> person.email().isEmpty() ? person.name() : person.email()));
    }

    private Map<UUID, String> names(CustomField field, Set<UUID> ids, Viewer viewer) {
        RecordType type = target(field);
        Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM %s r WHERE id = ANY(:ids) AND deleted_at IS NULL AND %s"
                        .formatted(type.table(), visible.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(visible.parameters())
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        Map<String, Meant> meant = meant(field, Set.copyOf(names.values()), viewer);
        names.replaceAll((id, name) -> {
            Meant found = meant.get(name);
            return found != null && found.count() == 1 ? name : id.toString();
        });
        return names;
    }
}
