package atrium.web.customers;

import atrium.domain.records.Act;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts accounts and contacts into the menu. */
@Configuration(proxyBeanMethods = false)
class CustomerPlaces {

    @Bean
    MenuPlace accountsPlace() {
        return new MenuPlace(
                MenuGroup.WORK,
                10,
                MenuItem.of("record.account.many", "/accounts", "building", "a"),
                viewer -> viewer.may(Act.READ, "account"));
    }

    @Bean
    MenuPlace contactsPlace() {
        return new MenuPlace(
                MenuGroup.WORK,
                20,
                MenuItem.of("record.contact.many", "/contacts", "users", "c"),
                viewer -> viewer.may(Act.READ, "contact"));
    }

    @Bean
    MenuPlace newAccountPlace() {
        return new MenuPlace(
                MenuGroup.CREATE,
                10,
                MenuItem.of("account.new", "/accounts/new", "building", null),
                viewer -> viewer.may(Act.CREATE, "account"));
    }

    @Bean
    MenuPlace newContactPlace() {
        return new MenuPlace(
                MenuGroup.CREATE,
                20,
                MenuItem.of("contact.new", "/contacts/new", "user-plus", null),
                viewer -> viewer.may(Act.CREATE, "contact"));
    }

    @Bean
    MenuPlace binPlace() {
        return new MenuPlace(
                MenuGroup.WORK,
                90,
                MenuItem.of("bin.title", "/bin", "trash", null),
                viewer -> viewer.may(Act.DELETE, "account") || viewer.may(Act.DELETE, "contact"));
    }
}
