package atrium.web.imports;

import atrium.domain.dataexchange.Imports;
import atrium.domain.records.Capability;
import atrium.web.lists.ListBeginning;
import atrium.web.lists.ListBeginning.Offer;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the import into the menu and onto empty lists. */
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

    @Bean
    ListBeginning importBeginning(Imports imports) {
        return (type, viewer) -> viewer.may(Capability.IMPORT)
                        && imports.types(viewer).stream()
                                .anyMatch(open -> open.code().equals(type.code()))
                ? Optional.of(new Offer("imports.new", "/imports/new?type=" + type.code()))
                : Optional.empty();
    }
}
