package atrium.domain.activities;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes what usually follows, for those who administer the system. */
@Component
@Transactional
public class NextStepKeeping {

    /** The type of the records that next steps are in the audit log. */
    public static final String TYPE = "next-step";

    /** The fields of the text form of a next step. */
    public static final List<String> FIELDS = List.of("after", "outcome", "kind", "subject", "workingDays", "mode");

    private static final List<String> KINDS = List.of("call", "meeting", "task");
    private static final int LONGEST = 365;

    private final NextSteps steps;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NextStepKeeping(NextSteps steps, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The text form of a next step: after, outcome, kind, subject, workingDays, and mode (suggest or plan). */
    public static Map<String, String> text(NextStep step) {
        Map<String, String> text = new HashMap<>();
        text.put("after", step.after().code());
        text.put("kind", step.kind().code());
        text.put("subject", step.subject());
        text.put("workingDays", String.valueOf(step.workingDays()));
        text.put("mode", step.atOnce() ? "plan" : "suggest");
        if (!step.outcome().isEmpty()) {
            text.put("outcome", step.outcome());
        }
        return text;
    }

    /**
     * Adds one.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID add(Map<String, String> values, Viewer viewer) {
        lock(viewer);
        NextStep step = read(UuidV7.next(), values);
        jdbc.sql("""
                        INSERT INTO next_step (id, version, after_kind, outcome, kind, subject, working_days, at_once)
                        VALUES (:id, 0, :after, :outcome, :kind, :subject, :days, :atOnce)
                        """).params(columns(step)).update();
        tell(step, "added", Map.of(), text(step), viewer);
        return step.id();
    }

    /**
     * Changes one; what nobody else changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same field
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        lock(viewer);
        NextStep stored = steps.get(id);
        Map<String, String> before = text(stored);
        NextStep step = read(id, edit.over(before));
        if (!step.equals(stored)) {
            jdbc.sql("""
                            UPDATE next_step SET version = version + 1, after_kind = :after, outcome = :outcome, kind = :kind,
                              subject = :subject, working_days = :days, at_once = :atOnce WHERE id = :id
                            """).params(columns(step)).update();
            tell(step, "changed", before, text(step), viewer);
        }
    }

    /** Removes one. */
    public void remove(UUID id, Viewer viewer) {
        lock(viewer);
        NextStep gone = steps.get(id);
        jdbc.sql("DELETE FROM next_step WHERE id = :id").param("id", id).update();
        tell(gone, "removed", text(gone), Map.of(), viewer);
    }

    private void lock(Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        jdbc.sql("LOCK TABLE next_step IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private NextStep read(UUID id, Map<String, String> values) {
        FieldReader reader = new FieldReader(values);
        reader.required("after", 10);
        String after = reader.choice("after", KINDS);
        String outcome = reader.choice("outcome", ActivityText.OUTCOMES);
        reader.required("kind", 10);
        String kind = reader.choice("kind", KINDS);
        String subject = reader.required("subject", 300);
        reader.required("workingDays", 10);
        Integer days = reader.whole("workingDays", 0, LONGEST);
        boolean atOnce = "plan".equals(reader.choice("mode", List.of("suggest", "plan")));
        if ("task".equals(after) && !atOnce) {
            reader.wrong("mode", "next-step.problem.no-dialog", "");
        }
        String known = "call".equals(after) && outcome != null ? outcome : "";
        if (after != null && taken(id, after, known)) {
            reader.wrong("call".equals(after) ? "outcome" : "after", "next-step.problem.taken", "");
        }
        reader.orThrow();
        return new NextStep(id, kind(after), known, kind(kind), subject, Objects.requireNonNull(days), atOnce);
    }

    private boolean taken(UUID id, String after, String outcome) {
        return steps.all().stream()
                .anyMatch(other -> !other.id().equals(id)
                        && other.after().code().equals(after)
                        && other.outcome().equals(outcome));
    }

    private static ActivityKind kind(@Nullable String code) {
        return ActivityKind.of(Objects.requireNonNull(code)).orElseThrow();
    }

    private static Map<String, Object> columns(NextStep step) {
        return Map.of(
                "id", step.id(),
                "after", step.after().code(),
                "outcome", step.outcome(),
                "kind", step.kind().code(),
                "subject", step.subject(),
                "days", step.workingDays(),
                "atOnce", step.atOnce());
    }

    private void tell(
            NextStep step, String deed, Map<String, String> before, Map<String, String> after, Viewer viewer) {
        events.publishEvent(new SettingChanged(
                new RecordRef(TYPE, step.id()),
                step.subject(),
                deed,
                FieldChange.between(before, after),
                viewer.actor(),
                clock.instant()));
    }
}
