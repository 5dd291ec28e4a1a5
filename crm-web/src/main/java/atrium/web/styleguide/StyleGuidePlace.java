package atrium.web.styleguide;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the style guide in the menu. */
@Configuration(proxyBeanMethods = false)
class StyleGuidePlace {

    @Bean
    MenuPlace styleGuide() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                900,
                MenuItem.of("styleguide.title", "/styleguide", "palette", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM));
    }
}
