package atrium.web.imports;

import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the import into the menu. */
@Configuration(proxyBeanMethods = false)
class ImportPlace {

    @Bean
    MenuPlace importsPlace() {
        return new MenuPlace(
                MenuGroup.WORK,
                80,
                MenuItem.of("imports.title", "/imports", "file-import", "i"),
                viewer -> viewer.may(Capability.IMPORT));
    }
}
