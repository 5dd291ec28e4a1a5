package atrium.domain.quality;

import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.RecordType;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is known of the quality of records true: those that changed first, then those that were fresh until now, then all
 * of a type when what is looked for changed.
 */
@Component
class QualityWork {

    /** So many records are looked through in one transaction. */
    private static final int SET = 1_000;

    private static final UUID BEGINNING = new UUID(0, 0);

    private final QualityQueue queue;
    private final Assessments assessments;
    private final Expectations expectations;
    private final CompanyProfile company;
    private final JdbcClient jdbc;
    private final Clock clock;

    QualityWork(
            QualityQueue queue,
            Assessments assessments,
            Expectations expectations,
            CompanyProfile company,
            JdbcClient jdbc,
            Clock clock) {
        this.queue = queue;
        this.assessments = assessments;
        this.expectations = expectations;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks through the next records; false when none wait, when somebody else is at it, or before there is a company. */
    @Transactional
    boolean step() {
        return company.find().isPresent() && assessments.mine() && next();
    }

    /** The same, after whoever is at it. */
    @Transactional
    boolean stepInTurn() {
        assessments.takeTurn();
        return next();
    }

    /** Has all records of all types looked through again. */
    @Transactional
    void startAnew() {
        assessments.takeTurn();
        jdbc.sql("DELETE FROM quality_recount").update();
    }

    private boolean next() {
        return changed() || stale() || recount();
    }

    private boolean changed() {
        return write(queue.take(SET));
    }

    private boolean stale() {
        return write(queue.stale(clock.instant(), SET));
    }

    private boolean write(Map<String, UUID[]> byType) {
        for (RecordType type : expectations.types()) {
            UUID[] ids = byType.get(type.code());
            if (ids != null) {
                assessments.write(assessments.of(type), ids);
            }
        }
        return !byType.isEmpty();
    }

    private record Progress(String measure, @Nullable UUID after) {}

    private boolean recount() {
        return expectations.types().stream().anyMatch(this::recount);
    }

    private boolean recount(RecordType type) {
        Assessment assessment = assessments.of(type);
        Optional<Progress> known = jdbc.sql("SELECT measure, after_id FROM quality_recount WHERE record_type = :type")
                .param("type", type.code())
                .query((row, number) -> new Progress(row.getString("measure"), row.getObject("after_id", UUID.class)))
                .optional();
        if (known.isEmpty() || !known.get().measure.equals(assessment.measure())) {
            begin(type, assessment);
            return true;
        }
        UUID after = known.get().after;
        if (after == null) {
            return false;
        }
        goOn(assessment, after);
        return true;
    }

    private void begin(RecordType type, Assessment assessment) {
        jdbc.sql("""
                        INSERT INTO quality_recount (record_type, measure, after_id, done, total)
                        SELECT :type, :measure, :after, 0, count(*) FROM %s
                        ON CONFLICT (record_type) DO UPDATE
                        SET measure = excluded.measure, after_id = excluded.after_id, done = 0, total = excluded.total
                        """.formatted(type.table()))
                .param("type", type.code())
                .param("measure", assessment.measure())
                .param("after", BEGINNING)
                .update();
    }

    private void goOn(Assessment assessment, UUID after) {
        RecordType type = assessment.type();
        List<UUID> next = jdbc.sql("SELECT id FROM " + type.table() + " WHERE id > :after ORDER BY id LIMIT :most")
                .param("after", after)
                .param("most", SET)
                .query(UUID.class)
                .list();
        if (next.isEmpty()) {
            assessments.sumUp(type);
        } else {
            assessments.write(assessment, next.toArray(UUID[]::new));
        }
        jdbc.sql("UPDATE quality_recount SET after_id = :after, done = done + :more WHERE record_type = :type")
                .param("type", type.code())
                .param("after", next.isEmpty() ? null : next.get(next.size() - 1), Types.OTHER)
                .param("more", next.size())
                .update();
    }
}
