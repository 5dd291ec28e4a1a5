package atrium.domain.timeline;

import atrium.domain.events.Cause;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.TimelineGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads entries from the timeline's table by the index of the account, of the contact or of the record they are about: those that are wanted are found
 * from the index alone, and only a page of them is fetched.
 */
@Component
class TimelineRows {

    // The inner part names only what the three indexes hold; anything else would fetch each entry of the story.
    private static final String QUERY = """
            SELECT e.id, e.at, e.kind, e.record_type, e.record_id, e.about_id, e.contact_id, c.name AS contact_name,
              e.person_id, p.name AS person_name, e.cause, e.arguments, e.changes
            FROM (
              SELECT id FROM timeline_entry t WHERE %1$s ORDER BY at %2$s, id %2$s LIMIT :limit
            ) wanted JOIN timeline_entry e ON e.id = wanted.id
            LEFT JOIN person p ON p.id = e.person_id LEFT JOIN contact c ON c.id = e.contact_id
            ORDER BY e.at %2$s, e.id %2$s
            """;

    // Only the first 600 signs stand in the index.
    private static final String SAYS = """
            (words LIKE %1$s OR octet_length(words) >= 600
              AND (SELECT timeline_text(l.arguments) LIKE %1$s FROM timeline_entry l WHERE l.id = t.id))
            """;

    // Asked once, whatever the number of entries, and by records, of which there are few.
    private static final String OF_RECORDS = """
            t.id = ANY(ARRAY(SELECT r.id FROM timeline_entry r WHERE r.record_id IN (%s) AND r.%s = :story))
            """;

    private static final String PATTERN = "(SELECT '%%' || fold_pattern(:word_%d) || '%%')";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TimelineRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Which entries are wanted.
     *
     * @param record whose story it is
     * @param hidden types of records of which nothing is told
     * @param groups of which an entry belongs to one; null for any entry
     * @param words all of which an entry says
     */
    record Chosen(
            RecordRef record,
            Set<String> hidden,
            @Nullable List<TimelineGroup> groups,
            List<String> words,
            UUID reader) {}

    /**
     * Where reading begins, and where to.
     *
     * @param position null for the end of the story opposite to the direction
     */
    record Beginning(@Nullable TimelinePosition position, boolean towardsPresent) {}

    /** In the order of reading. */
    List<TimelineEntry> read(Chosen chosen, Beginning from, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        choose(chosen, conditions, parameters);
        begin(from, conditions, parameters);
        return jdbc.sql(QUERY.formatted(String.join(" AND ", conditions), from.towardsPresent() ? "ASC" : "DESC"))
                .params(parameters)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private static void choose(Chosen chosen, List<String> conditions, Map<String, Object> parameters) {
        String column = column(chosen.record());
        conditions.add(column + " = :story");
        parameters.put("story", chosen.record().id());
        if (!chosen.hidden().isEmpty()) {
            conditions.add("record_type <> ALL(:hidden)");
            parameters.put("hidden", chosen.hidden().toArray(String[]::new));
        }
        if (chosen.groups() != null) {
            conditions.add(groups(chosen.groups(), column, parameters));
            parameters.put("reader", chosen.reader());
        }
        for (String word : chosen.words()) {
            int number = parameters.size();
            conditions.add(SAYS.formatted(PATTERN.formatted(number)));
            parameters.put("word_" + number, word);
        }
    }

    private static String column(RecordRef record) {
        return switch (record.type()) {
            case "account" -> "account_id";
            case "contact" -> "contact_id";
            default -> "about_id";
        };
    }

    // A group of some records only adds nothing where all entries about their subjects are wanted anyway.
    private static String groups(List<TimelineGroup> groups, String column, Map<String, Object> parameters) {
        Set<String> whole = groups.stream()
                .filter(group -> group.records() == null)
                .flatMap(group -> group.subjects().stream())
                .collect(Collectors.toSet());
        List<String> ways = groups.stream()
                .filter(group -> group.records() != null && !whole.containsAll(group.subjects()))
                .map(group -> OF_RECORDS.formatted(group.records(), column))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!whole.isEmpty() || ways.isEmpty()) {
            ways.add("kind LIKE ANY(:kinds)");
            parameters.put(
                    "kinds", whole.stream().map(subject -> subject + ".%").toArray(String[]::new));
        }
        return "(" + String.join(" OR ", ways) + ")";
    }

    private static void begin(Beginning from, List<String> conditions, Map<String, Object> parameters) {
        TimelinePosition position = from.position();
        if (position != null) {
            conditions.add("(at, id) %s (:at, :id)".formatted(from.towardsPresent() ? ">" : "<"));
            parameters.put("at", Timestamp.from(position.at()));
            parameters.put("id", position.id());
        }
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                new RecordRef(row.getString("record_type"), row.getObject("record_id", UUID.class)),
                row.getObject("about_id", UUID.class),
                null,
                row.getObject("contact_id", UUID.class),
                row.getString("contact_name"),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                Cause.valueOf(row.getString("cause")),
                json.readValue(row.getString("arguments"), new TypeReference<List<String>>() {}),
                json.readValue(row.getString("changes"), new TypeReference<List<FieldChange>>() {}));
    }
}
