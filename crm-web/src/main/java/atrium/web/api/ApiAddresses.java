package atrium.web.api;

import atrium.web.records.RecordDesk;
import atrium.web.records.StateDesk;
import atrium.web.security.TypeAddresses;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts every record type that pages can change below the API's root. */
@Component
class ApiAddresses implements SmartInitializingSingleton {

    private final List<StateDesk> states;
    private final List<RecordDesk> desks;
    private final RecordPages pages;
    private final RecordAnswers records;
    private final RecordWriting writing;
    private final RecordUpserts upserts;
    private final TypeAddresses addresses;

    ApiAddresses(
            List<StateDesk> states,
            List<RecordDesk> desks,
            RecordPages pages,
            RecordAnswers records,
            RecordWriting writing,
            RecordUpserts upserts,
            TypeAddresses addresses) {
        this.states = states;
        this.desks = desks;
        this.pages = pages;
        this.records = records;
        this.writing = writing;
        this.upserts = upserts;
        this.addresses = addresses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (StateDesk desk : states) {
            addresses.put(new RecordController(desk, pages, records), path(desk));
        }
        for (RecordDesk desk : desks) {
            addresses.put(new RecordWritingController(desk, writing, upserts), path(desk));
        }
    }

    private static String path(StateDesk desk) {
        return ApiSecurity.ROOT + desk.type().path();
    }
}
