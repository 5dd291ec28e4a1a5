package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityFields;
import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRef;
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
    private final WritingPlaces places;

    ActivityForms(Activities activities, WritingPlaces places) {
        this.activities = activities;
        this.places = places;
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
                places.page(customer),
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
                places.page(activities.customer(activity, viewer)),
                "",
                Map.of());
    }
}
