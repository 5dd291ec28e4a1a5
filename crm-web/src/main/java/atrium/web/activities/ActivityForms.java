package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityFields;
import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.records.SmallForms.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The forms of activities: one for each kind, opened on a customer's page or one's day, or changed later. */
@Component
class ActivityForms {

    private static final Set<String> DEMANDED = Set.of("subject");

    private final Activities activities;
    private final WritingPlaces places;

    ActivityForms(Activities activities, WritingPlaces places) {
        this.activities = activities;
        this.places = places;
    }

    /**
     * @param customer empty for one of one's own
     * @param done whether it has taken place already
     */
    Form open(ActivityKind kind, Optional<RecordRef> customer, boolean done, String from) {
        String save = kind.code() + (done ? ".log" : ".plan");
        Map<String, String> carried = new LinkedHashMap<>();
        customer.ifPresent(with -> {
            carried.put("type", with.type());
            carried.put("id", with.id().toString());
        });
        carried.put("kind", kind.code());
        carried.put("way", done ? "log" : "plan");
        carried.put("from", from);
        return new Form(
                save, save, ActivityFields.of(kind), DEMANDED, "/activities", places.home(customer, from), "", carried);
    }

    Form edit(UUID activity, String from, Viewer viewer) {
        ActivityKind kind = activities.kind(activity, viewer);
        return new Form(
                kind.code() + ".edit",
                "record.save",
                ActivityFields.of(kind),
                DEMANDED,
                "/activities/" + activity,
                places.home(activities.customer(activity, viewer), from),
                "",
                Map.of("from", from));
    }
}
