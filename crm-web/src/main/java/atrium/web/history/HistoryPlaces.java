package atrium.web.history;

import atrium.domain.records.Capability;
import atrium.domain.records.RecordTypes;
import atrium.web.security.TypeAddresses;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the log into the menu of those who may read it, and a history beside the page of each record. */
@Configuration(proxyBeanMethods = false)
class HistoryPlaces {

    @Bean
    MenuPlace historyPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                36,
                MenuItem.of("history.log", "/admin/history", "history", null),
                viewer -> viewer.may(Capability.READ_HISTORY));
    }

    @Bean
    SmartInitializingSingleton historyAddresses(RecordTypes types, RecordStories stories, TypeAddresses addresses) {
        return () ->
                types.all().forEach(type -> addresses.put(new RecordHistoryController(type, stories), type.path()));
    }
}
