package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who sees and who changes an activity: whoever sees the customer sees it; it is changed by whoever planned it, whoever is
 * to do it, and whoever may edit the customer.
 */
@Component
class ActivitySight {

    private final ActivityRepository activities;
    private final CustomerAccess customers;

    ActivitySight(ActivityRepository activities, CustomerAccess customers) {
        this.activities = activities;
        this.customers = customers;
    }

    Activity visible(UUID id, Viewer viewer) {
        Activity activity =
                activities.findById(id).orElseThrow(() -> new UnknownRecord(new RecordRef(ActivityTimeline.TYPE, id)));
        customers.require(activity.about().customer(), Act.READ, viewer);
        return activity;
    }

    /** @throws NotPermitted when the viewer sees it but may not change it */
    Activity changeable(UUID id, Viewer viewer) {
        Activity activity = visible(id, viewer);
        UUID person = viewer.personId();
        if (!person.equals(activity.authorId())
                && !person.equals(activity.facts().ownerId())) {
            customers.require(activity.about().customer(), Act.EDIT, viewer);
        }
        return activity;
    }
}
