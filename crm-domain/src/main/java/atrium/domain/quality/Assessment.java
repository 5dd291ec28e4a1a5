package atrium.domain.quality;

import atrium.domain.records.QualityAspect;
import atrium.domain.records.RecordType;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is looked for in records of a type at a moment, as one statement over any number of them. */
final class Assessment {

    private final RecordType type;
    private final String seenAt;
    private final int freshDays;
    private final List<Criterion> criteria;

    /** @param seenAt see {@link atrium.domain.records.Assessed#seenAt} */
    Assessment(RecordType type, String seenAt, int freshDays, List<Criterion> criteria) {
        this.type = type;
        this.seenAt = seenAt;
        this.freshDays = freshDays;
        this.criteria = List.copyOf(criteria);
    }

    RecordType type() {
        return type;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    /** Tells this way of looking through records from every other one. */
    String measure() {
        Map<String, String> values = new TreeMap<>();
        parameters()
                .forEach((name, value) -> values.put(
                        name,
                        value instanceof Object[] several ? Arrays.deepToString(several) : String.valueOf(value)));
        String all = found("true") + values;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Parameters of {@link #found} at a moment. */
    Map<String, Object> parameters(Instant now) {
        Map<String, Object> parameters = new HashMap<>(parameters());
        parameters.put("fresh_since", Timestamp.from(now.minus(Duration.ofDays(freshDays))));
        return parameters;
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        criteria.forEach(one -> {
            parameters.putAll(one.asked().parameters());
            parameters.putAll(one.met().parameters());
        });
        return parameters;
    }

    /**
     * One row per record that is in the lists: record_id, records (1), owner_id, team_id, the sums of {@link QualitySql#WEIGHTS}, score,
     * problems, stale_at and seen_at.
     *
     * @param which records, over the alias {@code r}
     */
    String found(String which) {
        return """
                SELECT s.*, CASE WHEN s.asked = 0 THEN 100 ELSE 100 * s.met / s.asked END AS score FROM (
                  SELECT r.id AS record_id, 1 AS records, %1$s, %2$s, %3$s AS asked, %4$s AS met,
                    nullif(array_remove(ARRAY[%5$s]::text[], NULL), '{}') AS problems,
                    CASE WHEN f.seen_at > :fresh_since THEN f.seen_at + interval '%6$d days' END AS stale_at, f.seen_at
                  FROM %7$s r
                  LEFT JOIN record_confirmation k ON k.record_id = r.id
                  CROSS JOIN LATERAL (SELECT greatest(%8$s, k.confirmed_at) AS seen_at) AS f
                  CROSS JOIN LATERAL (SELECT %9$s OFFSET 0) AS c
                  WHERE %10$s AND r.deleted_at IS NULL AND r.archived_at IS NULL) AS s
                """.formatted(
                holder(),
                Arrays.stream(QualityAspect.values()).map(this::sums).collect(Collectors.joining(", ")),
                sum(null, Assessment::asked),
                sum(null, Assessment::met),
                each((index, one) -> "CASE WHEN c.a%1$d AND NOT c.m%1$d THEN '%2$s' END".formatted(index, one.code())),
                freshDays,
                type.table(),
                seenAt,
                each((index, one) -> "(%2$s) IS TRUE AS a%1$d, (%3$s) IS TRUE AS m%1$d"
                        .formatted(index, one.asked().sql(), one.met().sql())),
                which);
    }

    private String holder() {
        return type.holders().stream()
                .findFirst()
                .map(holder -> "r." + holder.owner() + " AS owner_id, r." + holder.team() + " AS team_id")
                .orElse("NULL::uuid AS owner_id, NULL::uuid AS team_id");
    }

    private String sums(QualityAspect aspect) {
        return sum(aspect, Assessment::asked) + " AS " + aspect.code() + "_asked, " + sum(aspect, Assessment::met)
                + " AS " + aspect.code() + "_met";
    }

    private static String asked(Integer index, Criterion one) {
        return "CASE WHEN c.a%d THEN %d ELSE 0 END".formatted(index, one.weight());
    }

    private static String met(Integer index, Criterion one) {
        return "CASE WHEN c.a%1$d AND c.m%1$d THEN %2$d ELSE 0 END".formatted(index, one.weight());
    }

    private String sum(@Nullable QualityAspect aspect, BiFunction<Integer, Criterion, String> part) {
        String parts = IntStream.range(0, criteria.size())
                .filter(index -> aspect == null || criteria.get(index).aspect() == aspect)
                .mapToObj(index -> part.apply(index, criteria.get(index)))
                .collect(Collectors.joining(" + "));
        return parts.isEmpty() ? "0" : "(" + parts + ")";
    }

    private String each(BiFunction<Integer, Criterion, String> part) {
        return criteria.isEmpty()
                ? "NULL"
                : IntStream.range(0, criteria.size())
                        .mapToObj(index -> part.apply(index, criteria.get(index)))
                        .collect(Collectors.joining(",\n    "));
    }
}
