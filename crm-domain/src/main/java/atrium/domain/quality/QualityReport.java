package atrium.domain.quality;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Act;
import atrium.domain.records.QualityAspect;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.domain.records.Visibility.Holder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums up the quality of records for those who see them: whole, by team, by owner, by what is wrong, and over time. */
@Component
@Transactional(readOnly = true)
public class QualityReport {

    private static final UUID NIL = new UUID(0, 0);
    private static final List<Holder> HOLDERS = List.of(new Holder("owner_id", "team_id"));

    private final Expectations expectations;
    private final CompanyProfile company;
    private final JdbcClient jdbc;

    QualityReport(Expectations expectations, CompanyProfile company, JdbcClient jdbc) {
        this.expectations = expectations;
        this.company = company;
        this.jdbc = jdbc;
    }

    /**
     * The quality of what one person or one team holds.
     *
     * @param id of the person or team; null for what nobody holds
     */
    public record Held(@Nullable UUID id, @Nullable String name, QualityFigures figures) {}

    /**
     * Something that is wrong with some of the records.
     *
     * @param records how many they are
     * @param gain points of a hundred that the whole would gain if it were mended in all of them
     */
    public record Found(
            String code, QualityAspect aspect, @Nullable String field, long records, double gain) {}

    /** What the sums were at the end of a day. */
    public record Day(LocalDate day, QualityFigures figures) {}

    /** How far all records of a type were looked through after what is looked for changed. */
    public record Recount(long done, long total) {}

    /** The types of which the viewer sees records, in their usual order. */
    public List<RecordType> types(Viewer viewer) {
        return expectations.types().stream()
                .filter(type -> viewer.may(Act.READ, type.code()))
                .toList();
    }

    /** The sums over all records of the scope that the viewer sees. */
    public QualityFigures figures(QualityScope scope, Viewer viewer) {
        return asked("SELECT " + QualitySql.summed("q") + " FROM quality_tally q WHERE {scope}", scope, viewer)
                .query((row, number) -> QualityFigures.read(row))
                .single();
    }

    /** The same by owner, the worst first. */
    public List<Held> owners(QualityScope scope, Viewer viewer) {
        return held("owner_id", "person", scope, viewer);
    }

    /** The same by team, the worst first. */
    public List<Held> teams(QualityScope scope, Viewer viewer) {
        return held("team_id", "team", scope, viewer);
    }

    private List<Held> held(String column, String table, QualityScope scope, Viewer viewer) {
        return asked("""
                        SELECT q.%1$s AS holder_id, holder.name, %3$s
                        FROM quality_tally q LEFT JOIN %2$s holder ON holder.id = q.%1$s
                        WHERE {scope} GROUP BY q.%1$s, holder.name HAVING sum(q.records) > 0
                        """.formatted(column, table, QualitySql.summed("q")), scope, viewer)
                .query((row, number) -> {
                    UUID id = row.getObject("holder_id", UUID.class);
                    return new Held(NIL.equals(id) ? null : id, row.getString("name"), QualityFigures.read(row));
                })
                .list()
                .stream()
                .sorted(Comparator.<Held>comparingInt(
                                held -> held.figures().whole().score())
                        .thenComparing(held -> -held.figures().records()))
                .toList();
    }

    /**
     * What is wrong with records of the scope, what would help most first.
     *
     * @param whole the sums over the same records
     */
    public List<Found> found(QualityScope scope, QualityFigures whole, Viewer viewer) {
        RecordType type = type(scope, viewer);
        Set<String> hidden = viewer.fields().hidden(type.code());
        Map<String, Expectation> known = expectations.counting(type).stream()
                .filter(one -> expectations.seen(one, type, hidden))
                .collect(Collectors.toMap(Expectation::code, Function.identity()));
        long asked = whole.whole().asked();
        return asked("""
                        SELECT problem, sum(records) AS records FROM quality_problem_tally q
                        WHERE {scope} GROUP BY problem HAVING sum(records) > 0
                        """, scope, viewer)
                .query((row, number) -> found(
                        known.get(row.getString("problem")), row.getString("problem"), row.getLong("records"), asked))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Found::gain).reversed().thenComparing(Found::code))
                .toList();
    }

    // What doesn't count any more stays in the sums until all records were looked through again.
    private static Optional<Found> found(@Nullable Expectation one, String code, long records, long asked) {
        return one == null || asked == 0
                ? Optional.empty()
                : Optional.of(
                        new Found(code, one.aspect(), one.field(), records, 100.0 * records * one.weight() / asked));
    }

    /**
     * The sums at the end of some days, the last of them today; days before anything was known are absent.
     *
     * @param weeks how many weeks back
     */
    public List<Day> trend(QualityScope scope, int weeks, Viewer viewer) {
        LocalDate today = company.today();
        List<LocalDate> days = new ArrayList<>();
        for (int week = weeks; week >= 0; week--) {
            days.add(today.minusWeeks(week));
        }
        return asked("""
                        SELECT d.day, %1$s FROM unnest(:days::date[]) AS d (day) CROSS JOIN (
                          SELECT owner_id, team_id FROM quality_tally q WHERE {scope}) AS k
                        CROSS JOIN LATERAL (
                          SELECT t.* FROM quality_trend t
                          WHERE t.record_type = :type AND t.owner_id = k.owner_id AND t.team_id = k.team_id AND t.day <= d.day
                          ORDER BY t.day DESC LIMIT 1) AS t
                        GROUP BY d.day ORDER BY d.day
                        """.formatted(QualitySql.summed("t")), scope, viewer)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, number) -> new Day(row.getObject("day", LocalDate.class), QualityFigures.read(row)))
                .list();
    }

    /** How far the records of a type were looked through anew; empty when all of them were. */
    public Optional<Recount> recount(String recordType) {
        return jdbc.sql("SELECT done, total FROM quality_recount WHERE record_type = :type AND after_id IS NOT NULL")
                .param("type", recordType)
                .query(RecordRows.of(Recount.class))
                .optional();
    }

    private StatementSpec asked(String sql, QualityScope scope, Viewer viewer) {
        RecordType type = type(scope, viewer);
        Visibility visible =
                Visibility.of(viewer, type.code(), Act.READ, "q", type.holders().isEmpty() ? List.of() : HOLDERS);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("type", type.code());
        String where = "q.record_type = :type AND " + visible.sql();
        if (scope.ownerId() != null) {
            parameters.put("owner", scope.ownerId());
            where += " AND q.owner_id = :owner";
        }
        if (scope.teamId() != null) {
            parameters.put("team", scope.teamId());
            where += " AND q.team_id = :team";
        }
        return jdbc.sql(sql.replace("{scope}", where)).params(parameters);
    }

    private RecordType type(QualityScope scope, Viewer viewer) {
        return types(viewer).stream()
                .filter(type -> type.code().equals(scope.recordType()))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(scope.recordType(), NIL)));
    }
}
