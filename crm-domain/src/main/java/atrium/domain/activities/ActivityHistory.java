package atrium.domain.activities;

import atrium.domain.events.Actor;
import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.histories.History;
import atrium.domain.histories.RowTables;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordSubjects;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings in tasks, calls and meetings that were planned and done in the past. */
@Component
public class ActivityHistory implements RowTables {

    private final RowInsert guests;

    ActivityHistory(RowInserts inserts) {
        this.guests = inserts.into(
                "meeting_guest",
                "activity_id uuid",
                "place int",
                "person_id uuid",
                "contact_id uuid",
                "name text",
                "email text");
    }

    @Override
    public Set<String> tables() {
        return Set.of(guests.table());
    }

    /**
     * Brings one in; its customer and its people must be there.
     *
     * @param zone of the days and times in its values
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void bring(PastActivity past, ZoneId zone, History history) {
        FieldReader reader = new FieldReader(past.values());
        ActivityFacts facts = ActivityText.read(reader, zone);
        reader.orThrow();
        UUID id = UuidV7.at(past.beginning());
        RecordSubjects.Subject about = new RecordSubjects.Subject(past.accountId(), past.contactId());
        Activity activity = new Activity(id, past.kind(), about, past.by(), facts, past.beginning());
        Actor actor = Actor.demo(past.by());
        if (past.plannedAt() != null) {
            history.told(ActivityDeeds.planned(activity, zone, actor, past.plannedAt()));
        }
        if (past.doneAt() != null) {
            activity.complete(past.by(), past.doneAt());
            history.told(ActivityDeeds.done(activity, actor, past.doneAt()));
        }
        history.record(activity);
        int place = 0;
        for (Guest guest : past.guests()) {
            history.row(guests, new @Nullable Object[] {
                id, place++, guest.personId(), guest.contactId(), guest.name(), guest.email()
            });
        }
    }
}
