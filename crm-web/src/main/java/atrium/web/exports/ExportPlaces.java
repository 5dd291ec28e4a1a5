package atrium.web.exports;

import atrium.domain.dataexchange.Exports;
import atrium.domain.dataexchange.ShownExports;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.exports.ExportController.Doors;
import atrium.web.lists.ListTool;
import atrium.web.lists.ListTool.Offer;
import atrium.web.lists.RowDeeds;
import atrium.web.security.TypeAddresses;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts exports below the path of every type that has one, and onto its list. */
@Configuration(proxyBeanMethods = false)
class ExportPlaces {

    private static final String ICON = "download";

    @Bean
    Doors exportDoors(Exports exports, ShownExports shown, ShownWords words, ListViews lists, Clock clock) {
        return new Doors(exports, shown, words, lists, clock);
    }

    @Bean
    SmartInitializingSingleton exportAddresses(Exports exports, Doors doors, TypeAddresses addresses) {
        return () -> exports.types().forEach(type -> {
            ExportController whole = new ExportController(type, doors);
            addresses.put(whole, type.path());
            addresses.put(new SelectedExportController(whole, type, doors), type.path());
        });
    }

    @Bean
    ListTool exportTool(Exports exports) {
        return (type, viewer) -> isOpen(exports, type, viewer)
                ? Optional.of(Offer.of("exports", ICON, offers(type, "")))
                : Optional.empty();
    }

    @Bean
    @Order(20)
    RowDeeds exportDeed(Exports exports) {
        return (type, archived, viewer) -> isOpen(exports, type, viewer)
                ? List.of(new RowDeeds.Offer("exports", ICON, type.path() + SelectedExportController.BELOW))
                : List.of();
    }

    private static boolean isOpen(Exports exports, RecordType type, Viewer viewer) {
        return viewer.may(Act.EXPORT, type.code())
                && exports.types().stream().map(RecordType::code).anyMatch(type.code()::equals);
    }

    static List<Offer> offers(RecordType type, String below) {
        return List.of(
                new Offer("exports.shown.xlsx", "table", type.path() + below + ExportController.SHOWN_WORKBOOK),
                new Offer("exports.shown.csv", "table", type.path() + below + ExportController.SHOWN_TEXT),
                new Offer("exports.whole.xlsx", "file-export", type.path() + below + ExportController.WHOLE_WORKBOOK),
                new Offer("exports.whole.csv", "file-export", type.path() + below + ExportController.WHOLE_TEXT));
    }
}
