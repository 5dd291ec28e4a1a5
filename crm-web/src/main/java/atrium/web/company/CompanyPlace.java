package atrium.web.company;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the company at the head of the administration. */
@Configuration(proxyBeanMethods = false)
class CompanyPlace {

    @Bean
    MenuPlace company() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                5,
                MenuItem.of("company.title", "/admin/company", "building-skyscraper", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
