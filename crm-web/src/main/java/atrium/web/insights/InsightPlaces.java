package atrium.web.insights;

import atrium.domain.records.Act;
import atrium.domain.records.HomePage;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the figures about deals into the menu, and lets those who sell begin with them. */
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

    @Bean
    HomePage ownSalesHome() {
        return new HomePage(InsightPage.MINE.path(), InsightPage.MINE.label(), Set.of("sales-rep"));
    }

    @Bean
    HomePage teamSalesHome() {
        return new HomePage(InsightPage.TEAM.path(), InsightPage.TEAM.label(), Set.of("sales-manager"));
    }
}
