package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.SubjectAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who sees and who changes an activity: whoever planned it and whoever is to do it do both, even where they don't see the
 * customer (any more); one that is about something is also seen by whoever sees that, and changed by whoever may edit it
 * ({@link atrium.domain.records.SubjectSight}). Guests see it, too. Who stands in for whoever is to do it does as they could, if it
 * is about something.
 */
@Component
class ActivitySight {

    private final ActivityRepository activities;
    private final SubjectAccess subjects;

    ActivitySight(ActivityRepository activities, SubjectAccess subjects) {
        this.activities = activities;
        this.subjects = subjects;
    }

    Activity visible(UUID id, Viewer viewer) {
        Activity activity = activities.findById(id).orElseThrow(() -> new UnknownRecord(ref(id)));
        if (!concerns(activity, viewer)
                && !activity.hasGuest(viewer.personId())
                && !subjects.allows(activity.about(), Act.READ, viewer)) {
            throw new UnknownRecord(ref(id));
        }
        return activity;
    }

    /** @throws NotPermitted when the viewer sees it but may not change it */
    Activity changeable(UUID id, Viewer viewer) {
        Activity activity = visible(id, viewer);
        if (!mayChange(activity, viewer)) {
            throw new NotPermitted("change an activity of somebody else");
        }
        return activity;
    }

    boolean mayChange(Activity activity, Viewer viewer) {
        return concerns(activity, viewer) || subjects.allows(activity.about(), Act.EDIT, viewer);
    }

    private static boolean concerns(Activity activity, Viewer viewer) {
        return activity.concerns(viewer.personId())
                || activity.about().any() && viewer.deputises(activity.facts().ownerId());
    }

    /** The page on which the viewer finds an activity, as {@link SubjectAccess#page} says. */
    Optional<RecordRef> page(Activity activity, Viewer viewer) {
        return subjects.page(activity.about(), viewer);
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef(ActivityTimeline.TYPE, id);
    }
}
