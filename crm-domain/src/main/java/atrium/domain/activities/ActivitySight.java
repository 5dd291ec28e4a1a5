package atrium.domain.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
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
    private final RecordTypes types;
    private final RecordAccess access;

    ActivitySight(ActivityRepository activities, RecordTypes types, RecordAccess access) {
        this.activities = activities;
        this.types = types;
        this.access = access;
    }

    void requireCustomer(RecordRef customer, Viewer viewer) {
        require(customer, Act.READ, viewer);
    }

    Activity visible(UUID id, Viewer viewer) {
        Activity activity =
                activities.findById(id).orElseThrow(() -> new UnknownRecord(new RecordRef(ActivityTimeline.TYPE, id)));
        require(activity.about().customer(), Act.READ, viewer);
        return activity;
    }

    /** @throws NotPermitted when the viewer sees it but may not change it */
    Activity changeable(UUID id, Viewer viewer) {
        Activity activity = visible(id, viewer);
        UUID person = viewer.personId();
        if (!person.equals(activity.authorId())
                && !person.equals(activity.facts().ownerId())) {
            require(activity.about().customer(), Act.EDIT, viewer);
        }
        return activity;
    }

    private void require(RecordRef customer, Act act, Viewer viewer) {
        RecordType type = types.of(customer.type()).orElseThrow(() -> new UnknownRecord(customer));
        access.require(type, customer.id(), act, viewer);
    }
}
