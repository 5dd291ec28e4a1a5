package atrium.web.purchases;

import atrium.domain.records.Act;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts purchases into the menu. */
@Configuration(proxyBeanMethods = false)
class PurchasePlaces {

    @Bean
    MenuPlace purchasesPlace() {
        return place(MenuGroup.WORK, 30, "record.purchase.many", "/purchases", Act.READ);
    }

    @Bean
    MenuPlace newPurchasePlace() {
        return place(MenuGroup.CREATE, 30, "purchase.new", "/purchases/new", Act.CREATE);
    }

    private static MenuPlace place(MenuGroup group, int rank, String label, String href, Act needed) {
        return new MenuPlace(
                group, rank, MenuItem.of(label, href, "shopping-cart", null), viewer -> viewer.may(needed, "purchase"));
    }
}
