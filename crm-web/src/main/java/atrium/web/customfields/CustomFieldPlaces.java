package atrium.web.customfields;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the page that keeps custom fields into the menu. */
@Configuration(proxyBeanMethods = false)
class CustomFieldPlaces {

    @Bean
    MenuPlace customFieldsPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                50,
                MenuItem.of("custom.title", "/admin/custom-fields", "adjustments-horizontal", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
