package atrium.web.insights;

import atrium.domain.records.Act;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the figures about deals into the menu. */
@Configuration(proxyBeanMethods = false)
class InsightPlaces {

    @Bean
    MenuPlace insightsPlace() {
        return new MenuPlace(
                MenuGroup.WORK,
                2,
                MenuItem.of("insights.title", InsightPage.PATH, "chart-bar", "s"),
                viewer -> viewer.may(Act.READ, "deal"));
    }
}
