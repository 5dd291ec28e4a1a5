package atrium.web.deals;

import atrium.domain.records.Act;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts deals into the menu. */
@Configuration(proxyBeanMethods = false)
class DealPlaces {

    private static final String ICON = "target-arrow";

    @Bean
    MenuPlace dealsPlace() {
        return new MenuPlace(
                MenuGroup.WORK,
                25,
                MenuItem.of("record.deal.many", "/deals", ICON, "o"),
                viewer -> viewer.may(Act.READ, "deal"));
    }

    @Bean
    MenuPlace newDealPlace() {
        return new MenuPlace(
                MenuGroup.CREATE,
                25,
                MenuItem.of("deal.new", "/deals/new", ICON, null),
                viewer -> viewer.may(Act.CREATE, "deal"));
    }
}
