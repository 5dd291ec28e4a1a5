package atrium.web.shell;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** Answers behind the message bundles with what features add to them. */
@Component
class AddedTextSource implements SmartInitializingSingleton {

    private final List<AddedTexts> added;
    private final HierarchicalMessageSource bundles;

    AddedTextSource(List<AddedTexts> added, HierarchicalMessageSource bundles) {
        this.added = List.copyOf(added);
        this.bundles = bundles;
    }

    @Override
    public void afterSingletonsInstantiated() {
        bundles.setParentMessageSource(new Source());
    }

    private @Nullable String text(String code, Locale locale) {
        return added.stream()
                .map(one -> one.text(code, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The texts as they stand: nothing in them is a pattern. */
    private final class Source extends AbstractMessageSource {

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            return text(code, locale);
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            String text = text(code, locale);
            return text == null ? null : new MessageFormat("'" + text.replace("'", "''") + "'", locale);
        }
    }
}
