package atrium.web.calendars;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the working calendars into the administration menu, below the teams that follow them. */
@Configuration(proxyBeanMethods = false)
class CalendarPlaces {

    @Bean
    MenuPlace calendarsPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                25,
                MenuItem.of("calendars.title", "/admin/calendars", "calendar", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
