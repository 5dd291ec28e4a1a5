package atrium.web.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses where the keyboard goes on after something was written or planned: parts of a customer's page, or one's day. */
@Component
class WritingPlaces {

    /** What stands in the parameter {@code from} of whatever was begun on one's day. */
    static final String DAY = "day";

    private static final String MY_DAY = "/my-day";

    private final RecordTypes types;

    WritingPlaces(RecordTypes types) {
        this.types = types;
    }

    String page(RecordRef customer) {
        return types.address(customer).orElseThrow(() -> new UnknownRecord(customer));
    }

    String composer(RecordRef customer) {
        return page(customer) + "#composer";
    }

    String story(RecordRef customer) {
        return page(customer) + "#story-told";
    }

    /** The page from which an activity's form was opened; one's day where the activity is with no customer one sees. */
    String home(Optional<RecordRef> customer, String from) {
        return customer.filter(with -> !from.equals(DAY)).map(this::page).orElse(MY_DAY);
    }

    /** Where an activity stands now that it is planned. */
    String planned(Optional<RecordRef> customer, UUID activity, String from) {
        return home(customer, from) + "#plan-" + activity;
    }

    /** Where one goes on when an activity no longer stands among the plans. */
    String onwards(Optional<RecordRef> customer, String from) {
        return customer.filter(with -> !from.equals(DAY)).map(this::composer).orElse(MY_DAY);
    }
}
