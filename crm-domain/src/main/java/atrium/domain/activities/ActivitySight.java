package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who sees and who changes an activity: whoever planned it and whoever is to do it do both, even where they don't see the
 * customer (any more); one with a customer is also seen by whoever sees the customer, and changed by whoever may edit it. Guests
 * see it, too. Who stands in for whoever is to do it does as they could, if it is with a customer.
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
        Activity activity = activities.findById(id).orElseThrow(() -> new UnknownRecord(ref(id)));
        if (!concerns(activity, viewer) && !activity.hasGuest(viewer.personId())) {
            customers.require(customerOf(activity), Act.READ, viewer);
        }
        return activity;
    }

    /** @throws NotPermitted when the viewer sees it but may not change it */
    Activity changeable(UUID id, Viewer viewer) {
        Activity activity = visible(id, viewer);
        if (!concerns(activity, viewer)) {
            if (customer(activity, viewer).isEmpty()) {
                throw new NotPermitted("change a meeting of somebody else");
            }
            customers.require(customerOf(activity), Act.EDIT, viewer);
        }
        return activity;
    }

    boolean mayChange(Activity activity, Viewer viewer) {
        return concerns(activity, viewer)
                || activity.customer()
                        .filter(customer -> customers.may(customer, Act.EDIT, viewer))
                        .isPresent();
    }

    private static boolean concerns(Activity activity, Viewer viewer) {
        return activity.concerns(viewer.personId())
                || activity.customer().isPresent()
                        && viewer.deputises(activity.facts().ownerId());
    }

    /** The customer of an activity that concerns the viewer, if the viewer sees it. */
    Optional<RecordRef> customer(Activity activity, Viewer viewer) {
        return activity.customer().filter(customer -> customers.sees(customer, viewer));
    }

    private static RecordRef customerOf(Activity activity) {
        return activity.customer().orElseThrow(() -> new UnknownRecord(ref(activity.id())));
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef(ActivityTimeline.TYPE, id);
    }
}
