package atrium.web.quality;

import atrium.domain.quality.QualityReport;
import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pages about the quality of data into the menu. */
@Configuration(proxyBeanMethods = false)
class QualityPlaces {

    @Bean
    MenuPlace qualityPlace(QualityReport report) {
        return new MenuPlace(
                MenuGroup.WORK,
                80,
                MenuItem.of("quality.title", "/quality", "target-arrow", null),
                viewer -> !report.types(viewer).isEmpty());
    }

    @Bean
    MenuPlace qualityStandardsPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                52,
                MenuItem.of("quality.standards", "/admin/quality", "target-arrow", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
