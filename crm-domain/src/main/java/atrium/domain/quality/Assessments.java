package atrium.domain.quality;

import static atrium.domain.quality.QualitySql.SUMS;
import static atrium.domain.quality.QualitySql.WEIGHTS;
import static atrium.domain.quality.QualitySql.each;
import static atrium.domain.quality.QualitySql.summed;

import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Assessed;
import atrium.domain.records.RecordType;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks through records and writes what it finds, with the sums over all of them kept by differences. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Assessments {

    // Of what was there before and is there now only the difference goes into the sums, each of which is one row for an
    // owner in a team. Nobody else writes them meanwhile.
    private static final String WRITE = """
            WITH found AS MATERIALIZED (%1$s),
            before AS MATERIALIZED (SELECT * FROM record_quality WHERE record_id = ANY(:ids)),
            gone AS (
              DELETE FROM record_quality USING before
              WHERE record_quality.record_id = before.record_id
                AND before.record_id NOT IN (SELECT record_id FROM found)),
            written AS (
              INSERT INTO record_quality (record_id, record_type, owner_id, team_id, %2$s, score, problems, stale_at)
              SELECT record_id, :type, owner_id, team_id, %2$s, score, problems, stale_at
              FROM found WHERE NOT EXISTS (
                SELECT FROM before WHERE before.record_id = found.record_id
                  AND (before.owner_id, before.team_id, %3$s, before.problems, before.stale_at)
                    IS NOT DISTINCT FROM (found.owner_id, found.team_id, %4$s, found.problems, found.stale_at))
              ON CONFLICT (record_id) DO UPDATE SET owner_id = excluded.owner_id, team_id = excluded.team_id, %5$s,
                score = excluded.score, problems = excluded.problems, stale_at = excluded.stale_at),
            difference AS MATERIALIZED (
              SELECT coalesce(owner_id, %12$s) AS owner_id, coalesce(team_id, %12$s) AS team_id, problems, records, %2$s
              FROM found
              UNION ALL
              SELECT coalesce(owner_id, %12$s), coalesce(team_id, %12$s), problems, -1, %6$s FROM before),
            problem AS (
              INSERT INTO quality_problem_tally (record_type, problem, owner_id, team_id, records)
              SELECT :type, problem, owner_id, team_id, sum(records)
              FROM difference, unnest(problems) AS problem GROUP BY 2, 3, 4 HAVING sum(records) <> 0
              ON CONFLICT (record_type, problem, owner_id, team_id)
              DO UPDATE SET records = quality_problem_tally.records + excluded.records),
            tally AS (
              INSERT INTO quality_tally (record_type, owner_id, team_id, %7$s)
              SELECT :type, owner_id, team_id, %8$s FROM difference GROUP BY owner_id, team_id HAVING %9$s
              ON CONFLICT (record_type, owner_id, team_id) DO UPDATE SET %10$s
              RETURNING owner_id, team_id, %7$s)
            INSERT INTO quality_trend (day, record_type, owner_id, team_id, %7$s)
            SELECT :day, :type, owner_id, team_id, %7$s FROM tally
            ON CONFLICT (record_type, owner_id, team_id, day) DO UPDATE SET %11$s
            """;

    // Who had something once and has nothing any more has nothing, rather than no sum.
    private static final String ALL = """
            INSERT INTO quality_tally (record_type, owner_id, team_id, %1$s)
            SELECT :type, owner_id, team_id, %2$s FROM (
              SELECT coalesce(owner_id, %3$s) AS owner_id, coalesce(team_id, %3$s) AS team_id, 1 AS records, %4$s
              FROM record_quality WHERE record_type = :type
              UNION ALL SELECT owner_id, team_id, %5$s FROM quality_tally WHERE record_type = :type) AS q
            GROUP BY owner_id, team_id
            ON CONFLICT (record_type, owner_id, team_id) DO UPDATE SET %6$s
            """.formatted(
                    each(SUMS),
                    summed("q"),
                    QualitySql.NOBODY,
                    each(WEIGHTS),
                    each(SUMS, ", ", column -> "0"),
                    each(SUMS, ", ", column -> column + " = excluded." + column));

    private static final String ALL_PROBLEMS = """
            INSERT INTO quality_problem_tally (record_type, problem, owner_id, team_id, records)
            SELECT :type, problem, owner_id, team_id, sum(records) FROM (
              SELECT problem, coalesce(owner_id, %1$s) AS owner_id, coalesce(team_id, %1$s) AS team_id, 1 AS records
              FROM record_quality, unnest(problems) AS problem WHERE record_type = :type
              UNION ALL SELECT problem, owner_id, team_id, 0 FROM quality_problem_tally WHERE record_type = :type) AS q
            GROUP BY problem, owner_id, team_id
            ON CONFLICT (record_type, problem, owner_id, team_id) DO UPDATE SET records = excluded.records
            """.formatted(QualitySql.NOBODY);

    private static final String ALL_TODAY =
            """
            INSERT INTO quality_trend (day, record_type, owner_id, team_id, %1$s)
            SELECT :day, record_type, owner_id, team_id, %1$s FROM quality_tally WHERE record_type = :type
            ON CONFLICT (record_type, owner_id, team_id, day) DO UPDATE SET %2$s
            """.formatted(each(SUMS), each(SUMS, ", ", column -> column + " = excluded." + column));

    private final Expectations expectations;
    private final Criteria criteria;
    private final QualityStandards standards;
    private final CompanyProfile company;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assessments(
            Expectations expectations,
            Criteria criteria,
            QualityStandards standards,
            CompanyProfile company,
            JdbcClient jdbc,
            Clock clock) {
        this.expectations = expectations;
        this.criteria = criteria;
        this.standards = standards;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How records of a type are looked through now. */
    Assessment of(RecordType type) {
        Assessed assessed = expectations.assessed(type.code()).orElseThrow();
        return new Assessment(type, assessed.seenAt(), standards.of(type.code()).freshDays(), criteria.of(type));
    }

    /** Keeps everybody else from writing what was found until the transaction ends; false when somebody does so now. */
    boolean mine() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('record_quality'))")
                .query(Boolean.class)
                .single();
    }

    /** The same, waiting for whoever does so now. */
    void takeTurn() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('record_quality'))")
                .query(Integer.class)
                .single();
    }

    /** Looks through records, those that left the lists among them. */
    void write(Assessment assessment, UUID[] ids) {
        jdbc.sql(WRITE.formatted(
                        assessment.found("r.id = ANY(:ids)"),
                        each(WEIGHTS),
                        each(WEIGHTS, ", ", column -> "before." + column),
                        each(WEIGHTS, ", ", column -> "found." + column),
                        each(WEIGHTS, ", ", column -> column + " = excluded." + column),
                        each(WEIGHTS, ", ", column -> "-" + column),
                        each(SUMS),
                        each(SUMS, ", ", column -> "sum(" + column + ")"),
                        each(SUMS, " OR ", column -> "sum(" + column + ") <> 0"),
                        each(SUMS, ", ", column -> column + " = quality_tally." + column + " + excluded." + column),
                        each(SUMS, ", ", column -> column + " = excluded." + column),
                        QualitySql.NOBODY))
                .params(assessment.parameters(clock.instant()))
                .param("type", assessment.type().code())
                .param("ids", ids)
                .param("day", company.today())
                .update();
    }

    /** Forgets what was found in records that are no more in their table, and sums up the others anew. */
    void sumUp(RecordType type) {
        jdbc.sql("""
                        DELETE FROM record_quality q WHERE record_type = :type
                          AND NOT EXISTS (SELECT FROM %s r WHERE r.id = q.record_id)
                        """.formatted(type.table())).param("type", type.code()).update();
        jdbc.sql(ALL).param("type", type.code()).update();
        jdbc.sql(ALL_PROBLEMS).param("type", type.code()).update();
        jdbc.sql(ALL_TODAY)
                .param("type", type.code())
                .param("day", company.today())
                .update();
    }
}
