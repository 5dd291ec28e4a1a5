package atrium.web.customers;

import atrium.domain.customers.Duplicate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** A possible duplicate as shown: where it is, what it is called and what is the same. */
record DuplicateLine(String href, String name, String subtitle, String reasons) {

    static DuplicateLine of(Duplicate duplicate, String path, MessageSource texts, Locale locale) {
        String reasons = duplicate.reasons().stream()
                .map(reason -> texts.getMessage("duplicate.same." + reason, null, locale))
                .collect(Collectors.joining(", "));
        return new DuplicateLine(path + "/" + duplicate.record().id(), duplicate.name(), duplicate.subtitle(), reasons);
    }
}
