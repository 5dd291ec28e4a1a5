package atrium.web.validation;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the page that keeps validation rules into the menu. */
@Configuration(proxyBeanMethods = false)
class ValidationRulePlaces {

    @Bean
    MenuPlace validationRulesPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                51,
                MenuItem.of("validation.title", "/admin/validation-rules", "shield-check", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
