package atrium.web.customers;

import atrium.domain.customers.Duplicate;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A possible duplicate as shown: where it is, what it is called and what is the same. */
record DuplicateLine(String href, String name, String subtitle, String reasons) {

    static List<DuplicateLine> of(
            CustomerDesk desk, Map<String, String> values, @Nullable UUID self, MessageSource texts, Viewer viewer) {
        return desk.duplicates(values, self, viewer).stream()
                .map(duplicate -> of(duplicate, desk, texts, viewer.locale()))
                .toList();
    }

    private static DuplicateLine of(Duplicate duplicate, CustomerDesk desk, MessageSource texts, Locale locale) {
        String reasons = duplicate.reasons().stream()
                .map(reason -> texts.getMessage("duplicate.same." + reason, null, locale))
                .collect(Collectors.joining(", "));
        return new DuplicateLine(
                desk.type().address(duplicate.record().id()), duplicate.name(), duplicate.subtitle(), reasons);
    }
}
