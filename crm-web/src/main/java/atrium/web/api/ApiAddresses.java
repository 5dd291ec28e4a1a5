package atrium.web.api;

import atrium.web.records.StateDesk;
import atrium.web.security.TypeAddresses;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts every record type that pages can change below the API's root. */
@Component
class ApiAddresses implements SmartInitializingSingleton {

    private final List<StateDesk> desks;
    private final List<ApiRoom> rooms;
    private final TypeAddresses addresses;

    ApiAddresses(List<StateDesk> desks, List<ApiRoom> rooms, TypeAddresses addresses) {
        this.desks = desks;
        this.rooms = rooms;
        this.addresses = addresses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (StateDesk desk : desks) {
            String path = ApiSecurity.ROOT + desk.type().path();
            rooms.forEach(room -> room.handler(desk).ifPresent(handler -> addresses.put(handler, path)));
        }
    }
}
