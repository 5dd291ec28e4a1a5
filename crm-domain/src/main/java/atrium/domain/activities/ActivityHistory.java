package atrium.domain.activities;

import atrium.domain.events.ActivityDone;
import atrium.domain.events.ActivityPlanned;
import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.histories.History;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordSubjects;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings in tasks, calls and meetings that were planned and done in the past. */
public final class ActivityHistory {

    private final History history;
    private final ZoneId zone;

    /** @param zone of the days and times in their values */
    public ActivityHistory(History history, ZoneId zone) {
        this.history = history;
        this.zone = zone;
    }

    /**
     * Brings one in; its customer and its people must be there.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void bring(PastActivity past) {
        FieldReader reader = new FieldReader(past.values());
        ActivityFacts facts = ActivityText.read(reader, zone);
        reader.orThrow();
        UUID id = UuidV7.at(past.beginning());
        RecordSubjects.Subject about = new RecordSubjects.Subject(past.accountId(), past.contactId());
        Activity activity = new Activity(id, past.kind(), about, past.by(), facts, past.beginning());
        if (past.plannedAt() != null) {
            history.told(planned(activity, past, past.plannedAt()));
        }
        if (past.doneAt() != null) {
            activity.complete(past.by(), past.doneAt());
            history.told(done(activity, past, past.doneAt()));
        }
        history.record(activity);
    }

    private ActivityPlanned planned(Activity activity, PastActivity past, Instant at) {
        ActivityFacts facts = activity.facts();
        return new ActivityPlanned(
                activity.id(),
                past.kind().code(),
                past.accountId(),
                past.contactId(),
                facts.subject(),
                text(facts.description()),
                FieldChange.between(Map.of(), ActivityText.write(facts, zone)),
                Actor.person(past.by()),
                at);
    }

    private static ActivityDone done(Activity activity, PastActivity past, Instant at) {
        ActivityFacts facts = activity.facts();
        return new ActivityDone(
                activity.id(),
                past.kind().code(),
                past.accountId(),
                past.contactId(),
                facts.subject(),
                text(facts.description()),
                text(facts.outcome()),
                Actor.person(past.by()),
                at);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
