package atrium.domain.quality;

import atrium.domain.events.RecordConfirmed;
import atrium.domain.kernel.RecordRef;
import atrium.domain.quality.RecordScore.Problem;
import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.RecordSubjects.Subject;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Explains the quality of one record, and takes note of who looked it over. */
@Component
@Transactional
public class RecordQuality {

    /** Key of the list column with a record's points of a hundred. */
    public static final String SCORE = "quality";

    /** Key of the list column with what is wrong with a record. */
    public static final String PROBLEMS = "problems";

    private final Assessments assessments;
    private final Expectations expectations;
    private final RecordAccess access;
    private final RecordSubjects subjects;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordQuality(
            Assessments assessments,
            Expectations expectations,
            RecordAccess access,
            RecordSubjects subjects,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.expectations = expectations;
        this.access = access;
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The types whose records are looked through. */
    public List<RecordType> types() {
        return expectations.types();
    }

    /**
     * How good what is known of a record is at this moment; empty for one that is archived.
     *
     * @throws UnknownRecord when there is no such record, or none that the viewer may see, or of a type that is not looked through
     */
    @Transactional(readOnly = true)
    public Optional<RecordScore> of(RecordRef record, Viewer viewer) {
        RecordType type = type(record);
        access.require(type, record.id(), Act.READ, viewer);
        Assessment assessment = assessments.of(type);
        Set<String> told = expectations.counting(type).stream()
                .filter(one -> expectations.seen(one, type, viewer.fields().hidden(type.code())))
                .map(Expectation::code)
                .collect(Collectors.toSet());
        return jdbc.sql("""
                        SELECT found.*, k.confirmed_at, p.name AS confirmed_by FROM (%s) AS found
                        LEFT JOIN record_confirmation k USING (record_id) LEFT JOIN person p ON p.id = k.confirmed_by
                        """.formatted(assessment.found("r.id = :id")))
                .params(assessment.parameters(clock.instant()))
                .param("id", record.id())
                .query((row, number) -> read(row, assessment, told))
                .optional();
    }

    /**
     * Notes that the viewer looked the record over and found it still right, which makes it fresh.
     *
     * @throws UnknownRecord as {@link #of}
     * @throws atrium.domain.records.NotPermitted when the viewer may not change it
     */
    public void confirm(RecordRef record, Viewer viewer) {
        RecordType type = type(record);
        access.require(type, record.id(), Act.EDIT, viewer);
        Instant now = clock.instant();
        jdbc.sql("""
                        INSERT INTO record_confirmation (record_id, record_type, confirmed_at, confirmed_by)
                        VALUES (:id, :type, :now, :person)
                        ON CONFLICT (record_id) DO UPDATE
                        SET confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by
                        """)
                .param("id", record.id())
                .param("type", record.type())
                .param("now", Timestamp.from(now))
                .param("person", viewer.personId())
                .update();
        Subject about = subjects.of(record);
        String name = jdbc.sql("SELECT name FROM %s WHERE id = :id".formatted(type.table()))
                .param("id", record.id())
                .query(String.class)
                .single();
        events.publishEvent(new RecordConfirmed(
                record, name, about.accountId(), about.contactId(), about.record(), viewer.actor(), now));
    }

    private RecordType type(RecordRef record) {
        return expectations.types().stream()
                .filter(type -> type.code().equals(record.type()))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(record));
    }

    private static RecordScore read(ResultSet row, Assessment assessment, Set<String> told) throws SQLException {
        Array array = row.getArray("problems");
        Set<String> codes = array == null ? Set.of() : Set.of((String[]) array.getArray());
        List<Criterion> unmet = assessment.criteria().stream()
                .filter(one -> codes.contains(one.code()))
                .sorted(Comparator.comparingInt(Criterion::weight).reversed())
                .toList();
        QualityFigures figures = QualityFigures.read(row);
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new RecordScore(
                figures,
                explained(unmet, figures.whole()).stream()
                        .filter(problem -> told.contains(problem.code()))
                        .toList(),
                row.getTimestamp("seen_at").toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getString("confirmed_by"));
    }

    // What rounding leaves over goes to the first ones, so that the points and the score make a hundred.
    private static List<Problem> explained(List<Criterion> unmet, QualityShare whole) {
        int lost = 100 - whole.score();
        int left = lost - unmet.stream().mapToInt(one -> points(one, whole)).sum();
        List<Problem> problems = new ArrayList<>();
        for (Criterion one : unmet) {
            int points = points(one, whole) + (problems.size() < left ? 1 : 0);
            problems.add(new Problem(one.code(), one.aspect(), one.field(), points));
        }
        return problems;
    }

    private static int points(Criterion one, QualityShare whole) {
        return (int) (100L * one.weight() / whole.asked());
    }
}
