package atrium.domain.audit;

import java.util.stream.Stream;

/**
 * The statement for entries that change one field: from stretch to stretch of time, the last first, until there are enough.
 * However many there are farther back, they are not read; and that a stretch has none is known from the index alone.
 */
final class EntriesOfField {

    // What the index knows of an entry that changes fields: each of them with the stretch, and what is asked for beside
    // a
    // field. The marks keep them apart.
    private static final String KEYS =
            "(audit_field_stretches(a.fields, a.id) || ARRAY[':' || a.record_type, '#' || a.cause, '=' || a.person_id::text])";

    // An id begins with its moment, and that with the number of a stretch of three days.
    private static final String STRETCH =
            "(SELECT ('x' || left(a.id::text, 5))::bit(20)::int FROM audit_entry a WHERE %s ORDER BY a.id %s LIMIT 1)";

    // Nothing but the keys is asked where they are looked up, or another index seems to lead there as well.
    private static final String BACK = """
            WITH RECURSIVE back (stretch, ids, met) AS (
              SELECT %1$s + 1, ARRAY[]::uuid[], 0
              UNION ALL
              SELECT b.stretch - 1, found.ids, b.met + cardinality(found.ids)
              FROM back b, LATERAL (
                SELECT ARRAY(
                  SELECT a.id FROM (
                    SELECT * FROM audit_entry a
                    WHERE a.fields IS NOT NULL
                      AND %3$s @> (:keys::text[] || (:field || '@' || lpad(to_hex(b.stretch - 1), 5, '0')))
                    OFFSET 0) a
                  WHERE %4$s ORDER BY a.id DESC LIMIT :most) AS ids) found
              WHERE b.stretch > %2$s AND b.met < :most)
            SELECT id FROM back, unnest(ids) AS id ORDER BY id DESC LIMIT :most
            """;

    private EntriesOfField() {}

    /**
     * With {@code :field}, {@code :keys} and {@code :most}.
     *
     * @param window conditions that have an index in the order of the entries: the stretches lie within
     * @param all all conditions
     */
    static String sql(String window, String all) {
        return BACK.formatted(STRETCH.formatted(window, "DESC"), STRETCH.formatted(window, "ASC"), KEYS, all);
    }

    /** What is demanded beside the field, as the index knows it. */
    static String[] keys(LogQuery query) {
        return Stream.of(
                        query.recordType() == null ? null : ":" + query.recordType(),
                        query.cause() == null ? null : "#" + query.cause(),
                        query.personId() == null ? null : "=" + query.personId())
                .filter(java.util.Objects::nonNull)
                .toArray(String[]::new);
    }
}
