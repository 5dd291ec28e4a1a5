package atrium.web.customers;

import atrium.web.security.TypeAddresses;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the duplicates of a form at the path of accounts and of contacts. */
@Component
class DuplicatesAddresses implements SmartInitializingSingleton {

    private final List<CustomerDesk> desks;
    private final MessageSource texts;
    private final TypeAddresses addresses;

    DuplicatesAddresses(List<CustomerDesk> desks, MessageSource texts, TypeAddresses addresses) {
        this.desks = desks;
        this.texts = texts;
        this.addresses = addresses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (CustomerDesk desk : desks) {
            addresses.put(new DuplicatesController(desk, texts), desk.type().path());
        }
    }
}
