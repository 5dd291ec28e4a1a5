package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.People;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.SubjectAccess;
import atrium.domain.records.Viewer;
import atrium.domain.repeats.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes activities of what somebody typed. */
@Component
class ActivityDrafts {

    private final SubjectAccess access;
    private final RecordSubjects subjects;
    private final People people;
    private final Guests guests;

    ActivityDrafts(SubjectAccess access, RecordSubjects subjects, People people, Guests guests) {
        this.access = access;
        this.subjects = subjects;
        this.people = people;
        this.guests = guests;
    }

    /**
     * What was typed.
     *
     * @param guests none but of meetings
     */
    record Draft(ActivityFacts facts, List<Guest> guests) {}

    /** A new one, the viewer's own unless the values name an owner; see {@link Activities#plan}. */
    Activity of(ActivityKind kind, @Nullable RecordRef record, Map<String, String> values, Viewer viewer, Instant now) {
        if (record != null) {
            access.requireAdding(record, viewer);
        }
        Map<String, String> owned = new HashMap<>(values);
        owned.putIfAbsent("owner", viewer.personId().toString());
        FieldReader reader = new FieldReader(owned);
        ActivityFacts facts = checked(begun(ActivityText.read(reader, viewer.zone()), reader), reader, null);
        List<Guest> coming = guests(kind, reader, List.of(), facts, viewer);
        reader.orThrow();
        RecordSubjects.Subject about = record == null ? RecordSubjects.Subject.NONE : subjects.of(record);
        Activity activity = new Activity(UuidV7.next(), kind, about, viewer.personId(), facts, now);
        activity.invite(coming);
        return activity;
    }

    /** A new one after another, about the same and by the same author. */
    Activity after(Activity before, ActivityKind kind, Map<String, String> values, ZoneId zone, Instant now) {
        FieldReader reader = new FieldReader(values);
        ActivityFacts facts = checked(begun(ActivityText.read(reader, zone), reader), reader, null);
        reader.orThrow();
        return new Activity(UuidV7.next(), kind, before.about(), before.authorId(), facts, now);
    }

    /** What has just taken place and repeats does so from today on. */
    Map<String, String> onToday(Map<String, String> values, Viewer viewer, Instant now) {
        if (values.getOrDefault("repeat", "").isBlank()
                || !values.getOrDefault("due", "").isBlank()) {
            return values;
        }
        Map<String, String> dated = new HashMap<>(values);
        dated.put("due", LocalDate.ofInstant(now, viewer.zone()).toString());
        return dated;
    }

    /** @param keepingPace whether its repeats go on as they were, though this one moves */
    Draft read(FieldReader reader, Activity activity, boolean keepingPace, Viewer viewer) {
        ActivityFacts stored = activity.facts();
        ActivityFacts typed = ActivityText.read(reader, viewer.zone());
        boolean same = keepingPace || sameTime(typed, stored) && sameRule(typed, stored);
        ActivityFacts facts = checked(
                same ? typed.due(typed.dueDay(), typed.dueAt(), stored.repeat()) : begun(typed, reader),
                reader,
                stored.ownerId());
        List<Guest> coming = guests(activity.kind(), reader, activity.guests(), facts, viewer);
        reader.orThrow();
        return new Draft(facts, coming);
    }

    private List<Guest> guests(
            ActivityKind kind, FieldReader reader, List<Guest> stored, ActivityFacts facts, Viewer viewer) {
        return kind == ActivityKind.MEETING ? guests.read(reader, stored, facts.ownerId(), viewer) : List.of();
    }

    private static ActivityFacts begun(ActivityFacts facts, FieldReader reader) {
        Repeat repeat = facts.repeat();
        if (repeat != null
                && repeat.rule().end().until() != null
                && repeat.rule().end().until().isBefore(repeat.date())) {
            reader.wrong("repeat.until", "activity.problem.repeat-ends-before", "");
        }
        return facts;
    }

    private static boolean sameTime(ActivityFacts one, ActivityFacts other) {
        return Objects.equals(one.dueDay(), other.dueDay())
                && (one.dueDay() != null || Objects.equals(one.dueAt(), other.dueAt()));
    }

    private static boolean sameRule(ActivityFacts one, ActivityFacts other) {
        return one.repeat() != null
                && other.repeat() != null
                && one.repeat().rule().equals(other.repeat().rule());
    }

    private ActivityFacts checked(ActivityFacts facts, FieldReader reader, @Nullable UUID storedOwner) {
        UUID owner = facts.ownerId();
        if (owner != null && !owner.equals(storedOwner) && !people.isActive(owner)) {
            reader.wrong("owner", "customer.problem.unknown-owner", "");
        }
        return facts;
    }
}
