package atrium.web.lists;

import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import atrium.web.security.TypeAddresses;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Puts the pages of a list at the path of every listed record type. */
@Component
class ListAddresses implements SmartInitializingSingleton {

    private final ListViews lists;
    private final List<OfEachList> controllers;
    private final TypeAddresses addresses;

    ListAddresses(ListViews lists, List<OfEachList> controllers, TypeAddresses addresses) {
        this.lists = lists;
        this.controllers = controllers;
        this.addresses = addresses;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (ListDefinition definition : lists.definitions()) {
            controllers.forEach(controller -> addresses.put(
                    controller.apply(definition), definition.type().path()));
        }
    }
}
