package atrium.web.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Addresses where the keyboard goes on after something was written or planned: parts of a customer's page, one's day, or the calendar. */
@Component
class WritingPlaces {

    /** What stands in the parameter {@code from} of whatever was begun on one's day; in the calendar, and in the day of somebody else, it is its address. */
    static final String DAY = "day";

    // The address of the calendar as somebody looks at it, or of a day in which somebody stands in; nothing else leads
    // elsewhere.
    private static final Pattern ELSEWHERE =
            Pattern.compile("/calendar(\\?[A-Za-z0-9=&-]*)?|/my-day\\?of=[0-9a-f-]{36}");

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

    /** The page from which an activity was opened; one's day where the activity is with no customer one sees. */
    String home(Optional<RecordRef> customer, String from) {
        return elsewhere(from).orElseGet(() -> customer.map(this::page).orElse(MY_DAY));
    }

    /** Where an activity stands now that it is planned. */
    String planned(Optional<RecordRef> customer, UUID activity, String from) {
        return home(customer, from) + "#plan-" + activity;
    }

    /** Where one goes on when an activity no longer stands among the plans. */
    String onwards(Optional<RecordRef> customer, String from) {
        return elsewhere(from).orElseGet(() -> customer.map(this::composer).orElse(MY_DAY));
    }

    /** An address that comes back to the same place, by the parameter {@code from}. */
    static String with(String address, String from) {
        String begins = address.contains("?") ? "&" : "?";
        return from.isEmpty() ? address : address + begins + "from=" + UriUtils.encode(from, StandardCharsets.UTF_8);
    }

    private static Optional<String> elsewhere(String from) {
        if (from.equals(DAY)) {
            return Optional.of(MY_DAY);
        }
        return ELSEWHERE.matcher(from).matches() ? Optional.of(from) : Optional.empty();
    }
}
