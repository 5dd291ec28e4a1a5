package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityFields;
import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.records.SmallForms.Form;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The forms of activities: one for each kind, opened on a customer's page or changed later. */
@Component
class ActivityForms {

    private static final Set<String> DEMANDED = Set.of("subject");

    private final Activities activities;
    private final RecordTypes types;

    ActivityForms(Activities activities, RecordTypes types) {
        this.activities = activities;
        this.types = types;
    }

    /** @param done whether it has taken place already */
    Form open(ActivityKind kind, RecordRef customer, boolean done) {
        String save = kind.code() + (done ? ".log" : ".plan");
        return new Form(
                save,
                save,
                ActivityFields.of(kind),
                DEMANDED,
                "/activities",
                address(customer),
                "",
                Map.of(
                        "type", customer.type(),
                        "id", customer.id().toString(),
                        "kind", kind.code(),
                        "way", done ? "log" : "plan"));
    }

    Form edit(UUID activity, Viewer viewer) {
        ActivityKind kind = activities.kind(activity, viewer);
        return new Form(
                kind.code() + ".edit",
                "record.save",
                ActivityFields.of(kind),
                DEMANDED,
                "/activities/" + activity,
                address(activities.customer(activity, viewer)),
                "",
                Map.of());
    }

    String address(RecordRef customer) {
        return types.address(customer).orElseThrow(() -> new UnknownRecord(customer));
    }
}
