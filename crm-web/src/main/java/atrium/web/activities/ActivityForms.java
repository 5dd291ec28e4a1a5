package atrium.web.activities;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityFields;
import atrium.domain.activities.ActivityKind;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.records.SmallForms.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The forms of activities: one for each kind, opened on a customer's page or one's day, or changed later. */
@Component
class ActivityForms {

    private static final Set<String> DEMANDED = Set.of("subject");

    private static final List<RecordField> CUSTOMERS =
            List.of(RecordField.record("contact", "contact"), RecordField.record("account", "account"));

    private final Activities activities;
    private final WritingPlaces places;
    private final MessageSource texts;

    ActivityForms(Activities activities, WritingPlaces places, MessageSource texts) {
        this.activities = activities;
        this.places = places;
        this.texts = texts;
    }

    /**
     * @param customer empty for one of one's own
     * @param done whether it has taken place already
     */
    Form open(ActivityKind kind, Optional<RecordRef> customer, boolean done, String from, Viewer viewer) {
        String save = kind.code() + (done ? ".log" : ".plan");
        Map<String, String> carried = new LinkedHashMap<>();
        customer.ifPresent(with -> {
            carried.put("type", with.type());
            carried.put("id", with.id().toString());
        });
        carried.put("kind", kind.code());
        carried.put("way", done ? "log" : "plan");
        carried.put("from", from);
        List<RecordField> fields = new ArrayList<>(ActivityFields.of(kind));
        if (customer.isEmpty()) {
            fields.addAll(
                    1,
                    CUSTOMERS.stream()
                            .filter(one -> viewer.may(Act.READ, one.key()))
                            .toList());
        }
        return new Form(save, save, fields, DEMANDED, "/activities", places.home(customer, from), "", carried);
    }

    /** Whom the form says the activity is with: a person, else an account as a whole, else nobody. */
    Optional<RecordRef> customer(Map<String, String> values) {
        return CUSTOMERS.stream()
                .map(RecordField::key)
                .filter(type -> !values.getOrDefault(type, "").isEmpty())
                .map(type -> new RecordRef(type, UUID.fromString(values.get(type))))
                .findFirst();
    }

    Form edit(UUID activity, String from, Viewer viewer) {
        ActivityKind kind = activities.kind(activity, viewer);
        return new Form(
                kind.code() + ".edit",
                "record.save",
                ActivityFields.of(kind),
                DEMANDED,
                "/activities/" + activity,
                places.home(activities.page(activity, viewer), from),
                "",
                Map.of("from", from));
    }

    /** Links to the form of each kind that keep what is filled in already. */
    List<DayScreen.Way> ways(ActivityKind kind, MultiValueMap<String, String> preset, Viewer viewer) {
        return Stream.of(ActivityKind.MEETING, ActivityKind.CALL, ActivityKind.TASK)
                .map(one -> new DayScreen.Way(
                        UriComponentsBuilder.fromPath("/activities/new")
                                .queryParams(preset)
                                .replaceQueryParam("kind", one.code())
                                .encode()
                                .toUriString(),
                        texts.getMessage("composer.kind." + one.code(), null, viewer.locale()),
                        one == kind))
                .toList();
    }
}
