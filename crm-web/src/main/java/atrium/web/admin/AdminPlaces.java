package atrium.web.admin;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the administration into the menu of those who may enter it. */
@Configuration(proxyBeanMethods = false)
class AdminPlaces {

    @Bean
    MenuPlace peoplePlace() {
        return place(10, "admin.people", "/admin/people", "users-group", Capability.ADMINISTER_PEOPLE);
    }

    @Bean
    MenuPlace teamsPlace() {
        return place(20, "admin.teams", "/admin/teams", "hierarchy-2", Capability.ADMINISTER_PEOPLE);
    }

    @Bean
    MenuPlace rolesPlace() {
        return place(30, "admin.roles", "/admin/roles", "id-badge-2", Capability.ADMINISTER_PEOPLE);
    }

    @Bean
    MenuPlace signInsPlace() {
        return place(35, "admin.sign-ins", "/admin/sign-ins", "login", Capability.ADMINISTER_PEOPLE);
    }

    @Bean
    MenuPlace outboxPlace() {
        return place(40, "admin.outbox", "/admin/outbox", "send", Capability.ADMINISTER_SYSTEM);
    }

    private static MenuPlace place(int rank, String label, String href, String icon, Capability needed) {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION, rank, MenuItem.of(label, href, icon, null), viewer -> viewer.may(needed));
    }
}
