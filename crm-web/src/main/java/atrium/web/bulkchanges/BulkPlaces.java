package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.bulkchanges.BulkTagging;
import atrium.domain.bulkchanges.Deed;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.lists.RowDeeds;
import atrium.web.lists.RowDeeds.Offer;
import atrium.web.records.RecordPickers;
import atrium.web.security.TypeAddresses;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts what can be done with selected rows onto the lists, and the changes of many into the menu. */
@Configuration(proxyBeanMethods = false)
class BulkPlaces {

    private static final String OWNER = "owner";

    @Bean
    SmartInitializingSingleton bulkAddresses(
            BulkChanges changes,
            BulkTagging tagging,
            ListViews lists,
            RecordPickers pickers,
            BulkAsking asking,
            TagAsking tagAsking,
            BulkAnswers answers,
            Problems problems,
            TypeAddresses addresses) {
        return () -> {
            for (RecordType type : changes.types()) {
                addresses.put(new SelectedMoveController(type, changes, lists, asking, answers), type.path());
                if (tagging.tags(type.code())) {
                    addresses.put(
                            new SelectedTagController(type, tagging, lists, tagAsking, answers, problems), type.path());
                }
                if (changes.edits(type.code())) {
                    addresses.put(
                            new SelectedEditController(type, changes, lists, pickers, asking, answers, problems),
                            type.path());
                }
            }
        };
    }

    @Bean
    @Order(10)
    RowDeeds bulkDeeds(BulkChanges changes, BulkTagging tagging) {
        List<String> types = changes.types().stream().map(RecordType::code).toList();
        return (type, archived, viewer) ->
                types.contains(type.code()) ? offers(changes, tagging, type, archived, viewer) : List.of();
    }

    @Bean
    MenuPlace bulkPlace(BulkChanges changes) {
        return new MenuPlace(
                MenuGroup.WORK,
                85,
                MenuItem.of("bulk.menu", "/bulk-changes", "checkbox", null),
                viewer -> changes.types().stream().anyMatch(type -> opens(type, viewer)));
    }

    private static boolean opens(RecordType type, Viewer viewer) {
        return viewer.may(Deed.EDIT.act(), type.code()) || viewer.may(Deed.DELETE.act(), type.code());
    }

    private static List<Offer> offers(
            BulkChanges changes, BulkTagging tagging, RecordType type, boolean archived, Viewer viewer) {
        List<Offer> offers = new ArrayList<>();
        boolean edits = viewer.may(Deed.EDIT.act(), type.code());
        if (edits && !changes.fields(type.code(), viewer).isEmpty()) {
            String edit = type.path() + SelectedEditController.BELOW;
            offers.add(new Offer("bulk.edit", "pencil", edit));
            if (changes.fields(type.code(), viewer).stream()
                    .anyMatch(field -> field.key().equals(OWNER))) {
                offers.add(new Offer("bulk.assign", "user", edit + "?field=owner&field=team"));
            }
        }
        if (edits && tagging.tags(type.code())) {
            offers.add(new Offer("bulk.tag", "hash", type.path() + SelectedTagController.BELOW));
        }
        if (edits) {
            offers.add(
                    archived
                            ? new Offer("bulk.restore", "restore", type.path() + SelectedMoveController.RESTORE)
                            : new Offer("bulk.archive", "archive", type.path() + SelectedMoveController.ARCHIVE));
        }
        if (viewer.may(Deed.DELETE.act(), type.code())) {
            offers.add(new Offer("bulk.delete", "trash", type.path() + SelectedMoveController.DELETE));
        }
        return offers;
    }
}
