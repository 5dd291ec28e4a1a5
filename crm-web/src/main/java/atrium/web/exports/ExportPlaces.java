package atrium.web.exports;

import atrium.domain.dataexchange.Exports;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.web.lists.ListTool;
import atrium.web.lists.ListTool.Offer;
import atrium.web.security.TypeAddresses;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts an export below the path of every type that has one, and onto its list. */
@Configuration(proxyBeanMethods = false)
class ExportPlaces {

    @Bean
    SmartInitializingSingleton exportAddresses(Exports exports, ListViews lists, TypeAddresses addresses, Clock clock) {
        return () -> exports.types()
                .forEach(type -> addresses.put(new ExportController(type, exports, lists, clock), type.path()));
    }

    @Bean
    ListTool exportTool(Exports exports) {
        return (type, viewer) -> viewer.may(Act.EXPORT, type.code())
                        && exports.types().stream().map(RecordType::code).anyMatch(type.code()::equals)
                ? Optional.of(new Offer("exports.csv", "download", type.path() + ExportController.BELOW))
                : Optional.empty();
    }
}
