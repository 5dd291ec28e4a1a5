package atrium.domain.activities;

import atrium.domain.events.ActivityChanged;
import atrium.domain.events.ActivityPutBack;
import atrium.domain.events.ActivityReopened;
import atrium.domain.events.ActivityWithdrawn;
import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks, calls and meetings, with customers or of one's own. Their text form has the fields {@code subject}, {@code description}, {@code
 * due} (a day), {@code dueTime}, {@code repeat} (a rule as {@link atrium.domain.repeats.RepeatText} writes it), {@code minutes},
 * {@code place}, {@code owner}, {@code priority}, {@code direction} and {@code outcome}, meetings also {@code guests}, one a line.
 */
@Component
@Transactional
public class Activities {

    private final ActivityRepository activities;
    private final ActivitySight sight;
    private final ActivityDrafts drafts;
    private final ActivityNews news;
    private final Series series;
    private final Clock clock;

    Activities(
            ActivityRepository activities,
            ActivitySight sight,
            ActivityDrafts drafts,
            ActivityNews news,
            Series series,
            Clock clock) {
        this.activities = activities;
        this.sight = sight;
        this.drafts = drafts;
        this.news = news;
        this.series = series;
        this.clock = clock;
    }

    /**
     * Plans an activity about a customer, or another record that has plans, which the viewer sees; it is the viewer's own unless
     * the text form names an owner or leaves the owner blank.
     *
     * @param record null for one that is about nothing
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.NotPermitted to whom {@link Notes#mayAdd} answers no
     */
    public UUID plan(ActivityKind kind, @Nullable RecordRef record, Map<String, String> values, Viewer viewer) {
        Instant now = clock.instant();
        Activity activity = activities.save(drafts.of(kind, record, values, viewer, now));
        news.tell(ActivityDeeds.planned(activity, viewer.zone(), viewer.actor(), now));
        news.tellOwner(activity, null, viewer.actor(), now);
        news.tellGuests(activity, List.of(), viewer.actor(), now);
        return activity.id();
    }

    /**
     * Notes an activity that has just taken place; one that repeats is planned again.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.NotPermitted to whom {@link Notes#mayAdd} answers no
     */
    public UUID log(ActivityKind kind, RecordRef record, Map<String, String> values, Viewer viewer) {
        Instant now = clock.instant();
        Activity activity = drafts.of(kind, record, drafts.onToday(values, viewer, now), viewer, now);
        activity.complete(viewer.personId(), now);
        activities.save(activity);
        news.tell(ActivityDeeds.done(activity, viewer.actor(), now));
        series.follow(activity, activity.facts().open(activity.facts().description()), viewer, now);
        return activity.id();
    }

    /**
     * Changes some fields; what nobody changed meanwhile is stored. Another day, time or rule begins the repeats anew.
     *
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.NotPermitted when it is neither the viewer's nor about anything the viewer may edit
     */
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        edit(id, edit, false, viewer);
    }

    /** Changes its day or time; where it repeats, those that follow keep their pace. The same is refused as by {@link #edit}. */
    void move(UUID id, Map<String, String> values, Viewer viewer) {
        edit(id, new FieldEdit(Map.of(), values), true, viewer);
    }

    private void edit(UUID id, FieldEdit edit, boolean keepingPace, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        Map<String, String> before = ActivityText.write(activity, viewer.zone());
        FieldReader reader = new FieldReader(new HashMap<>(edit.over(before)));
        ActivityDrafts.Draft draft = drafts.read(reader, activity, keepingPace, viewer);
        Map<String, String> after = ActivityText.write(draft.facts(), draft.guests(), viewer.zone());
        if (!after.equals(before)) {
            Instant now = clock.instant();
            UUID formerOwner = activity.facts().ownerId();
            List<Guest> formerGuests = activity.guests();
            activity.describe(draft.facts(), now);
            if (!draft.guests().equals(formerGuests)) {
                activity.invite(draft.guests());
            }
            news.tell(new ActivityChanged(
                    id, activity.kind().code(), FieldChange.between(before, after), viewer.actor(), now));
            news.tellOwner(activity, formerOwner, viewer.actor(), now);
            news.tellGuests(activity, formerGuests, viewer.actor(), now);
        }
    }

    /** Marks it done; a call with its outcome. Done twice it was done once. One that repeats is planned again: what follows. */
    public Optional<Following> complete(UUID id, Viewer viewer) {
        return complete(id, sight.changeable(id, viewer).facts().description(), viewer);
    }

    /** @param description what the one that follows is described as, whatever came of this one */
    Optional<Following> complete(UUID id, @Nullable String description, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        if (activity.done()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        activity.complete(viewer.personId(), now);
        news.tell(ActivityDeeds.done(activity, viewer.actor(), now));
        return series.follow(activity, activity.facts().open(description), viewer, now);
    }

    /** Opens a done one again; the one that follows it goes, unless somebody has changed it. */
    public void reopen(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        if (activity.done()) {
            Instant now = clock.instant();
            activity.reopen(now);
            news.tell(new ActivityReopened(
                    id,
                    activity.kind().code(),
                    activity.about().accountId(),
                    activity.about().contactId(),
                    activity.about().record(),
                    activity.facts().subject(),
                    viewer.actor(),
                    now));
            series.takeBack(activity, viewer, now);
        }
    }

    /** Takes it away, from the timeline too; where it repeats, with all that would follow. */
    public void withdraw(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        Instant now = clock.instant();
        activity.withdraw(now);
        news.tell(new ActivityWithdrawn(id, activity.kind().code(), viewer.actor(), now));
    }

    /** Brings back what was taken away. */
    public void putBack(UUID id, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        Instant now = clock.instant();
        series.settle(activity);
        activity.putBack(now);
        news.tell(new ActivityPutBack(id, activity.kind().code(), viewer.actor(), now));
    }

    /**
     * Plans what follows another, about the same and by whoever planned that. Nobody is asked for permission: that was
     * done when it was decided that it follows.
     *
     * @param zone of the day and time
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID planAfter(UUID before, ActivityKind kind, Map<String, String> values, ZoneId zone, Actor actor) {
        Instant now = clock.instant();
        Activity activity =
                activities.save(drafts.after(activities.findById(before).orElseThrow(), kind, values, zone, now));
        news.tell(ActivityDeeds.planned(activity, zone, actor, now));
        news.tellOwner(activity, null, actor, now);
        return activity.id();
    }

    /** Whether it is still to be done as it was planned. */
    @Transactional(readOnly = true)
    public boolean untouched(UUID id) {
        return activities.findById(id).filter(Activity::untouched).isPresent();
    }

    /** Takes away what was planned by {@link #planAfter}. */
    public void takeBack(UUID id, Actor actor) {
        Activity activity = activities.findById(id).orElseThrow();
        Instant now = clock.instant();
        activity.withdraw(now);
        news.tell(new ActivityWithdrawn(id, activity.kind().code(), actor, now));
    }

    /** Its kind, to whoever sees it. */
    @Transactional(readOnly = true)
    public ActivityKind kind(UUID id, Viewer viewer) {
        return sight.visible(id, viewer).kind();
    }

    /** The text form of its fields, for a form. */
    @Transactional(readOnly = true)
    public Map<String, String> fields(UUID id, Viewer viewer) {
        return ActivityText.write(sight.changeable(id, viewer), viewer.zone());
    }

    /** The record on whose page the viewer finds it: that it was made about or its customer, if the viewer sees one. */
    @Transactional(readOnly = true)
    public Optional<RecordRef> page(UUID id, Viewer viewer) {
        return sight.page(sight.visible(id, viewer), viewer);
    }
}
