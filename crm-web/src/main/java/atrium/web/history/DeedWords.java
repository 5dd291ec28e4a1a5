package atrium.web.history;

import atrium.domain.audit.ChangeOrigin;
import atrium.domain.audit.LoggedChange;
import atrium.domain.events.Cause;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was done, and where it came from. */
@Component
class DeedWords {

    private final MessageSource texts;

    DeedWords(MessageSource texts) {
        this.texts = texts;
    }

    /** Such as "changed"; a deed that has no text of its own is said by its code. */
    String name(String deed, Locale locale) {
        return Objects.requireNonNull(texts.getMessage("history.deed." + deed, null, deed.replace('-', ' '), locale));
    }

    String icon(LoggedChange entry, Locale locale) {
        String own = texts.getMessage("timeline." + entry.textKey() + ".icon", null, null, locale);
        return own != null
                ? own
                : Objects.requireNonNull(
                        texts.getMessage("history.deed." + entry.deed() + ".icon", null, "pencil", locale));
    }

    /** What kind of record it is. */
    String type(String type, Locale locale) {
        String own = texts.getMessage("record." + type + ".one", null, null, locale);
        return own != null
                ? own
                : Objects.requireNonNull(
                        texts.getMessage("history.type." + type, null, type.replace('-', ' '), locale));
    }

    /** Where it came from, such as "by the import customers.csv". */
    String from(LoggedChange entry, Map<UUID, ChangeOrigin> origins, Locale locale) {
        ChangeOrigin origin = origin(entry, origins);
        String cause = "history.from." + entry.cause();
        if (origin == null) {
            return text(cause, locale);
        }
        Object name = origin.name().matches("\\d{1,18}") ? (Object) Long.valueOf(origin.name()) : origin.name();
        return entry.cause() == Cause.REVERT
                ? text(cause + "." + origin.kind(), locale, name)
                : text(cause + ".named", locale, name);
    }

    static @Nullable ChangeOrigin origin(LoggedChange entry, Map<UUID, ChangeOrigin> origins) {
        return entry.origin() == null ? null : origins.get(entry.origin());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
