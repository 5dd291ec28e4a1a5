package atrium.web.activities;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses of parts of a customer's page, where the keyboard goes on after something was written there. */
@Component
class WritingPlaces {

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

    String planned(RecordRef customer, UUID activity) {
        return page(customer) + "#plan-" + activity;
    }

    String story(RecordRef customer) {
        return page(customer) + "#story-told";
    }
}
