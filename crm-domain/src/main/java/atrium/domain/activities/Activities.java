package atrium.domain.activities;

import atrium.domain.events.ActivityChanged;
import atrium.domain.events.ActivityPutBack;
import atrium.domain.events.ActivityReopened;
import atrium.domain.events.ActivityWithdrawn;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.People;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks, calls and meetings, with customers or of one's own. Their text form has the fields {@code subject}, {@code description}, {@code
 * due} (a day), {@code dueTime}, {@code minutes}, {@code place}, {@code owner}, {@code priority}, {@code direction} and
 * {@code outcome}.
 */
@Component
@Transactional
public class Activities {

    private final ActivityRepository activities;
    private final ActivitySight sight;
    private final CustomerAccess customers;
    private final RecordSubjects subjects;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Activities(
            ActivityRepository activities,
            ActivitySight sight,
            CustomerAccess customers,
            RecordSubjects subjects,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.activities = activities;
        this.sight = sight;
        this.customers = customers;
        this.subjects = subjects;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Plans an activity with a customer the viewer sees; it is the viewer's own unless the text form names an owner or leaves
     * the owner blank.
     *
     * @param customer null for one that is with nobody
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.NotPermitted to whom {@link Notes#mayAdd} answers no
     */
    public UUID plan(ActivityKind kind, @Nullable RecordRef customer, Map<String, String> values, Viewer viewer) {
        if (customer != null) {
            customers.requireAdding(customer, viewer);
        }
        Instant now = clock.instant();
        Activity activity = activities.save(activity(kind, customer, values, viewer, now));
        tell(ActivityDeeds.planned(activity, viewer.zone(), viewer.actor(), now));
        tellOwner(activity, null, viewer, now);
        return activity.id();
    }

    /**
     * Notes an activity that has just taken place.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.NotPermitted to whom {@link Notes#mayAdd} answers no
     */
    public UUID log(ActivityKind kind, RecordRef customer, Map<String, String> values, Viewer viewer) {
        customers.requireAdding(customer, viewer);
        Instant now = clock.instant();
        Activity activity = activity(kind, customer, values, viewer, now);
        activity.complete(viewer.personId(), now);
        activities.save(activity);
        tell(ActivityDeeds.done(activity, viewer.actor(), now));
        return activity.id();
    }

    private Activity activity(
            ActivityKind kind, @Nullable RecordRef customer, Map<String, String> values, Viewer viewer, Instant now) {
        Map<String, String> owned = new HashMap<>(values);
        owned.putIfAbsent("owner", viewer.personId().toString());
        ActivityFacts facts = read(new FieldReader(owned), null, viewer);
        RecordSubjects.Subject about = customer == null ? RecordSubjects.Subject.NONE : subjects.of(customer);
        return new Activity(UuidV7.next(), kind, about, viewer.personId(), facts, now);
    }

    private ActivityFacts read(FieldReader reader, @Nullable UUID storedOwner, Viewer viewer) {
        ActivityFacts facts = ActivityText.read(reader, viewer.zone());
        UUID owner = facts.ownerId();
        if (owner != null && !owner.equals(storedOwner) && !people.isActive(owner)) {
            reader.wrong("owner", "customer.problem.unknown-owner", "");
        }
        reader.orThrow();
        return facts;
    }

    /**
     * Changes some fields; what nobody changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.NotPermitted when it is neither the viewer's nor about a customer the viewer may edit
     */
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        Map<String, String> before = ActivityText.write(activity.facts(), viewer.zone());
        FieldReader reader = new FieldReader(new HashMap<>(edit.over(before)));
        ActivityFacts facts = read(reader, activity.facts().ownerId(), viewer);
        Map<String, String> after = ActivityText.write(facts, viewer.zone());
        if (!after.equals(before)) {
            Instant now = clock.instant();
            UUID formerOwner = activity.facts().ownerId();
            activity.describe(facts, now);
            tell(new ActivityChanged(
                    id, activity.kind().code(), FieldChange.between(before, after), viewer.actor(), now));
            tellOwner(activity, formerOwner, viewer, now);
        }
    }

    /** Marks it done; a call with its outcome. Done twice it was done once. */
    public void complete(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        if (!activity.done()) {
            Instant now = clock.instant();
            activity.complete(viewer.personId(), now);
            tell(ActivityDeeds.done(activity, viewer.actor(), now));
        }
    }

    /** Opens a done one again. */
    public void reopen(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        if (activity.done()) {
            Instant now = clock.instant();
            activity.reopen(now);
            tell(new ActivityReopened(
                    id,
                    activity.kind().code(),
                    activity.about().accountId(),
                    activity.about().contactId(),
                    activity.facts().subject(),
                    viewer.actor(),
                    now));
        }
    }

    /** Takes it away, from the timeline too. */
    public void withdraw(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        Instant now = clock.instant();
        activity.withdraw(now);
        tell(new ActivityWithdrawn(id, activity.kind().code(), viewer.actor(), now));
    }

    /** Brings back what was taken away. */
    public void putBack(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        Instant now = clock.instant();
        activity.putBack(now);
        tell(new ActivityPutBack(id, activity.kind().code(), viewer.actor(), now));
    }

    /** Its kind, to whoever sees the customer. */
    @Transactional(readOnly = true)
    public ActivityKind kind(UUID id, Viewer viewer) {
        return sight.visible(id, viewer).kind();
    }

    /** The text form of its fields, for a form. */
    @Transactional(readOnly = true)
    public Map<String, String> fields(UUID id, Viewer viewer) {
        return ActivityText.write(sight.changeable(id, viewer).facts(), viewer.zone());
    }

    /** The customer it is about, if there is one whom the viewer sees. */
    @Transactional(readOnly = true)
    public Optional<RecordRef> customer(UUID id, Viewer viewer) {
        return sight.customer(sight.visible(id, viewer), viewer);
    }

    private void tellOwner(Activity activity, @Nullable UUID former, Viewer viewer, Instant now) {
        UUID owner = activity.facts().ownerId();
        if (owner != null && !owner.equals(former)) {
            events.publishEvent(ActivityDeeds.assigned(activity, owner, viewer.actor(), now));
        }
    }

    // What others read by SQL in the same transaction stands there before they hear of it.
    private void tell(RecordEvent event) {
        activities.flush();
        events.publishEvent(event);
    }
}
