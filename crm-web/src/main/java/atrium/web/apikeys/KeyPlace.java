package atrium.web.apikeys;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts everybody's keys into the menu of administrators. */
@Configuration(proxyBeanMethods = false)
class KeyPlace {

    @Bean
    MenuPlace apiKeysPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                35,
                MenuItem.of("apikeys.title", "/admin/api-keys", "key", null),
                viewer -> viewer.may(Capability.ADMINISTER_PEOPLE));
    }
}
