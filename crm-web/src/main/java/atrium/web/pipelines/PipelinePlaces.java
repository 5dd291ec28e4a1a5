package atrium.web.pipelines;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts pipelines into the menu. */
@Configuration(proxyBeanMethods = false)
class PipelinePlaces {

    @Bean
    MenuPlace pipelinesPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                55,
                MenuItem.of("pipelines.title", PipelineController.PATH, "layout-kanban", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
