package atrium.web.apikeys;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts integrations and everybody's keys into the menu of administrators. */
@Configuration(proxyBeanMethods = false)
class KeyPlace {

    @Bean
    MenuPlace integrationsPlace() {
        return place(33, "integration.title", "/admin/integrations", "plug");
    }

    @Bean
    MenuPlace apiKeysPlace() {
        return place(35, "apikeys.title", "/admin/api-keys", "key");
    }

    private static MenuPlace place(int rank, String label, String href, String icon) {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                rank,
                MenuItem.of(label, href, icon, null),
                viewer -> viewer.may(Capability.ADMINISTER_PEOPLE));
    }
}
