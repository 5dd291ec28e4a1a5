package atrium.web.activities;

import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts one's day into the menu, first of all. */
@Configuration(proxyBeanMethods = false)
class DayPlaces {

    @Bean
    MenuPlace myDayPlace() {
        return new MenuPlace(MenuGroup.WORK, 1, MenuItem.of("day.title", DayScreens.PATH, "home", "d"), viewer -> true);
    }
}
