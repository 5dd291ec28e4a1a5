package atrium.web.planner;

import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the calendar into the menu, below one's day. */
@Configuration(proxyBeanMethods = false)
class PlannerPlace {

    @Bean
    MenuPlace calendarPlace() {
        return new MenuPlace(
                MenuGroup.WORK, 2, MenuItem.of("planner.title", PlannerChoice.PATH, "calendar", "p"), viewer -> true);
    }
}
