package atrium.web.currencies;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts currencies and taxes into the administration menu. */
@Configuration(proxyBeanMethods = false)
class CurrencyPlaces {

    @Bean
    MenuPlace currenciesPlace() {
        return place(50, "currencies.title", "/admin/currencies", "currency-dollar");
    }

    @Bean
    MenuPlace taxesPlace() {
        return place(52, "taxes.title", "/admin/taxes", "receipt");
    }

    private static MenuPlace place(int rank, String label, String href, String icon) {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                rank,
                MenuItem.of(label, href, icon, null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
