package atrium.domain.activities;

import atrium.domain.events.Actor;
import atrium.domain.histories.History;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordSubjects;
import java.time.ZoneId;
import java.util.UUID;

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
        Actor actor = Actor.person(past.by());
        if (past.plannedAt() != null) {
            history.told(ActivityDeeds.planned(activity, zone, actor, past.plannedAt()));
        }
        if (past.doneAt() != null) {
            activity.complete(past.by(), past.doneAt());
            history.told(ActivityDeeds.done(activity, actor, past.doneAt()));
        }
        history.record(activity);
    }
}
