package atrium.web.shell;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of all bundles as one table for each language. A page asks for hundreds of texts, and some are in none of the bundles
 * (a feature adds them): each would be looked for in every bundle.
 */
class BundleTexts extends ResourceBundleMessageSource {

    // Strangers' browsers may name any language: tables are forgotten before they become many.
    private static final int MOST = 100;

    private final Map<Locale, Table> tables = new ConcurrentHashMap<>();
    private final Map<Map<String, String>, Map<String, String>> same = new ConcurrentHashMap<>();

    @Override
    public void addBasenames(String... basenames) {
        super.addBasenames(basenames);
        tables.clear();
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return table(locale).texts.get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Table table = table(locale);
        String text = table.texts.get(code);
        return text == null ? null : table.formats.computeIfAbsent(code, first -> createMessageFormat(text, locale));
    }

    private Table table(Locale locale) {
        Table known = tables.get(locale);
        if (known != null) {
            return known;
        }
        if (tables.size() >= MOST) {
            tables.clear();
            same.clear();
        }
        return tables.computeIfAbsent(locale, this::read);
    }

    // What stands in the bundle that is named first counts; languages without texts of their own share one table.
    private Table read(Locale locale) {
        Map<String, String> texts = new HashMap<>();
        for (String basename : getBasenameSet()) {
            ResourceBundle bundle = getResourceBundle(basename, locale);
            if (bundle != null) {
                bundle.keySet().forEach(code -> texts.putIfAbsent(code, bundle.getString(code)));
            }
        }
        return new Table(same.computeIfAbsent(Map.copyOf(texts), one -> one));
    }

    private static final class Table {

        private final Map<String, String> texts;
        private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

        Table(Map<String, String> texts) {
            this.texts = texts;
        }
    }
}
