package atrium.web.tagging;

import atrium.domain.records.Capability;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.tagging.Tagging;
import atrium.domain.tagging.Tags;
import atrium.web.forms.Problems;
import atrium.web.security.TypeAddresses;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import atrium.web.tagging.TagController.TagPages;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts tags below the path of every type that carries them, and the page that keeps them into the menu. */
@Configuration(proxyBeanMethods = false)
class TagPlaces {

    @Bean
    SmartInitializingSingleton tagAddresses(RecordTypes types, TagPages pages, TypeAddresses addresses) {
        return () -> types.all().stream()
                .filter(RecordType::tagged)
                .forEach(type -> addresses.put(new TagController(type, pages), type.path()));
    }

    @Bean
    TagPages tagPages(RecordAccess access, Tagging tagging, Tags tags, TagLines lines, Problems problems) {
        return new TagPages(access, tagging, tags, lines, problems);
    }

    @Bean
    MenuPlace tagsPlace() {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                52,
                MenuItem.of("tags.title", "/admin/tags", "hash", null),
                viewer -> viewer.may(Capability.KEEP_TAGS));
    }
}
