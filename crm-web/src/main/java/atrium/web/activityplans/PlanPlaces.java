package atrium.web.activityplans;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the activity plans and next steps into the administration menu, below the working calendars by which they count. */
@Configuration(proxyBeanMethods = false)
class PlanPlaces {

    @Bean
    MenuPlace nextStepsPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                27,
                MenuItem.of("next-steps.title", NextStepController.PATH, "arrow-right", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }

    @Bean
    MenuPlace activityPlansPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                26,
                MenuItem.of("activity-plans.title", PlanController.PATH, "list", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
