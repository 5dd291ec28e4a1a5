package atrium.domain.audit;

import atrium.domain.kernel.UuidV7;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements for the ids of the entries that a query wants, the last first and at most {@code :most}, each by the index that
 * was made for its question.
 */
final class LogStatement {

    // So many of the last entries of a person, an origin or a record are looked through before anything rarer is looked
    // up.
    private static final int RECENT = 50_000;

    // The same where fields lead farther back: what changed in great numbers is met among these.
    private static final int RECENT_FIELDS = 5_000;

    // An entry is stored at the end of its transaction; a long chunk of an import takes a while.
    private static final Duration LATEST_STORED = Duration.ofHours(1);

    private static final int SHORTEST_NAME = 3;

    private static final String KIND =
            "hashtextextended(%1$s.record_type || ' ' || %1$s.text_key || ' ' || %1$s.cause, 0)";

    // From each kind of entry to the next one, of which there are some hundred among however many entries.
    private static final String KINDS = """
            WITH RECURSIVE kind AS (
              (SELECT a.record_type, a.text_key, a.cause FROM audit_entry a ORDER BY %1$s LIMIT 1)
              UNION ALL
              SELECT following.* FROM kind k, LATERAL (
                SELECT a.record_type, a.text_key, a.cause FROM audit_entry a WHERE %1$s > %2$s ORDER BY %1$s LIMIT 1) following
            )
            """.formatted(KIND.formatted("a"), KIND.formatted("k"));

    private static final String PLAIN = "SELECT a.id FROM audit_entry a WHERE %s ORDER BY a.id DESC LIMIT :most";

    private static final String OF_KINDS = KINDS + """
            SELECT entry.id FROM kind k, LATERAL (
              SELECT a.id FROM audit_entry a WHERE %1$s = %2$s AND %%2$s ORDER BY %1$s DESC, a.id DESC LIMIT :most) entry
            WHERE %%1$s ORDER BY entry.id DESC LIMIT :most
            """.formatted(KIND.formatted("a"), KIND.formatted("k"));

    private static final String RECENTLY = """
            SELECT a.id FROM (SELECT * FROM audit_entry a WHERE %1$s ORDER BY a.id DESC LIMIT %3$d) a
            WHERE %2$s ORDER BY a.id DESC LIMIT :most
            """;

    private static final String LOOKED_THROUGH =
            "SELECT count(*) FROM (SELECT FROM audit_entry a WHERE %s ORDER BY a.id DESC LIMIT %d) a";

    // Said the other way it leaves the choice of the index to the kind.
    private static final String ANCHOR = "(a\\.(?:person_id|origin|record_id)) =";

    // The condition over kinds is that of the index.
    private static final String BY_NAME = """
            WITH said AS MATERIALIZED (
              SELECT a.id FROM audit_entry a
              WHERE (a.text_key LIKE '%%.purged' OR a.record_type NOT IN
                  ('account', 'contact', 'product', 'purchase', 'activity', 'note', 'file', 'plan-run', 'export'))
                AND a.arguments->>0 ILIKE :name AND %1$s),
            about AS (
              SELECT entry.id FROM unnest(:named::uuid[]) AS record (id), LATERAL (
                SELECT a.id FROM audit_entry a WHERE a.record_id = record.id AND %1$s ORDER BY a.id DESC LIMIT :most) entry)
            SELECT id FROM (SELECT id FROM said UNION SELECT id FROM about) found ORDER BY id DESC LIMIT :most
            """;

    private final LogQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> ofKind = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param before entries before this one; null to begin with the last */
    LogStatement(LogQuery query, @Nullable UUID before) {
        this.query = query;
        kind(query.recordType(), "%s.record_type = :type", "type");
        kind(query.deed(), "%s.text_key LIKE '%%.' || :deed", "deed");
        kind(query.cause() == null ? null : query.cause().name(), "%s.cause = :cause", "cause");
        ofKind.forEach(condition -> conditions.add(condition.formatted("a")));
        demand(query.personId(), "a.person_id = :person", "person");
        demand(query.origin(), "a.origin = :origin", "origin");
        demand(query.record(), "a.record_id = :record", "record");
        demand(query.field(), "a.fields @> ARRAY[:field]::text[]", "field");
        if (query.field() != null) {
            parameters.put("keys", EntriesOfField.keys(query));
        }
        demand(before, "a.id < :before", "before");
        between(query.from(), query.to());
        if (!query.name().isEmpty()) {
            parameters.put("name", pattern(query.name()));
            parameters.put("named", query.named().toArray(UUID[]::new));
        }
    }

    private void kind(@Nullable String value, String condition, String name) {
        if (value != null) {
            ofKind.add(condition);
            parameters.put(name, value);
        }
    }

    private void demand(@Nullable Object value, String condition, String name) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    // The ids stand in the index, the moments decide.
    private void between(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            demand(Timestamp.from(from), "a.at >= :from", "from");
            demand(UuidV7.first(from.minus(LATEST_STORED)), "a.id >= :fromId", "fromId");
        }
        if (to != null) {
            demand(Timestamp.from(to), "a.at < :to", "to");
            demand(UuidV7.first(to.plus(LATEST_STORED)), "a.id < :toId", "toId");
        }
    }

    // Of fewer letters the index knows nothing; what is called so exactly is still found.
    private static String pattern(String name) {
        String plain = name.replaceAll("([\\\\%_])", "\\\\$1");
        return name.length() < SHORTEST_NAME ? plain : "%" + plain + "%";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The statement to try first; what it finds is the last there is. */
    String first() {
        if (!query.name().isEmpty()) {
            return BY_NAME.formatted(all());
        }
        if (query.field() != null || (anchored() && !ofKind.isEmpty())) {
            return RECENTLY.formatted(window(), all(), recent());
        }
        return ofKind.isEmpty() ? PLAIN.formatted(all()) : OF_KINDS.formatted(joined(kinds()), all());
    }

    /** How many entries the first statement could look through, when it stops at {@link #recent}; empty when it does not stop. */
    Optional<String> lookedThrough() {
        return query.name().isEmpty() && (query.field() != null || (anchored() && !ofKind.isEmpty()))
                ? Optional.of(LOOKED_THROUGH.formatted(window(), recent()))
                : Optional.empty();
    }

    /** The statement for what lies farther back than the first one looked. */
    String farther() {
        return query.field() != null
                ? EntriesOfField.sql(window(), all())
                : OF_KINDS.formatted(joined(kinds()), all().replaceAll(ANCHOR, "$1 IS NOT DISTINCT FROM"));
    }

    /** So many of the last entries the first statement looks through, if it stops. */
    int recent() {
        return query.field() == null || query.origin() != null || query.record() != null ? RECENT : RECENT_FIELDS;
    }

    private boolean anchored() {
        return query.personId() != null || query.origin() != null || query.record() != null;
    }

    /** How many there are, whatever {@code :most}. */
    String count() {
        return query.name().isEmpty()
                ? "SELECT count(*) FROM audit_entry a WHERE " + all()
                : "SELECT count(*) FROM (%s) found".formatted(BY_NAME.formatted(all()));
    }

    private List<String> kinds() {
        return ofKind.stream().map(condition -> condition.formatted("k")).toList();
    }

    // What has an index in the order of the entries.
    private String window() {
        return joined(conditions.stream()
                .filter(condition -> condition.startsWith("a.id ") || condition.matches(ANCHOR + ".*"))
                .toList());
    }

    private String all() {
        return joined(conditions);
    }

    private static String joined(List<String> some) {
        return some.isEmpty() ? "true" : String.join(" AND ", some);
    }

    /** The types of record of which there are entries. */
    static String types() {
        return KINDS + "SELECT DISTINCT k.record_type FROM kind k";
    }
}
