package atrium.web.apikeys;

import atrium.domain.apikeys.ApiKey;
import atrium.domain.apikeys.KeyScopes;
import atrium.domain.apikeys.NewKey;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.records.StateDesk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a new key, and keys in words. */
@Component
class KeyForms {

    private static final String SCOPE = "scope.";
    private static final List<Integer> DAYS = List.of(7, 30, 90, 180, 365);

    private final List<String> types;
    private final MessageSource texts;

    KeyForms(List<StateDesk> desks, RecordTypes all, MessageSource texts) {
        this.types = all.all().stream()
                .filter(type -> desks.stream().anyMatch(desk -> desk.type().equals(type)))
                .map(RecordType::code)
                .toList();
        this.texts = texts;
    }

    /**
     * A field that says what a key may do with records of a type.
     *
     * @param name of the control
     * @param label the records in words
     * @param rights to choose from
     */
    record ScopeField(String name, String label, List<Choice> rights) {}

    /** What an untouched form holds. */
    Map<String, String> blank() {
        return Map.of("days", "90", SCOPE + KeyScopes.ALL, "read");
    }

    /** What it may do with all records. */
    private ScopeField allField(Locale locale) {
        return scopeField(KeyScopes.ALL, "nothing", locale);
    }

    /** What it may do with records of single types besides. */
    private List<ScopeField> scopeFields(Locale locale) {
        return types.stream().map(type -> scopeField(type, "same", locale)).toList();
    }

    /** Where people keep their own keys. */
    KeyHome own(Locale locale) {
        return KeyHome.own(text("apikeys.title", locale));
    }

    /** The form of a new key. */
    ModelAndView page(
            HttpStatus status, KeyHome home, Map<String, String> values, Map<String, String> errors, Locale locale) {
        return new ModelAndView("me/keys/form", status)
                .addObject("home", home)
                .addObject("values", values)
                .addObject("errors", errors)
                .addObject("all", allField(locale))
                .addObject("scopes", scopeFields(locale))
                .addObject("days", days(locale));
    }

    private ScopeField scopeField(String type, String least, Locale locale) {
        List<Choice> rights = Stream.of("", "read", "write")
                .map(right -> new Choice(right, text("apikeys.right." + (right.isEmpty() ? least : right), locale)))
                .toList();
        return new ScopeField(SCOPE + type, records(type, locale), rights);
    }

    private List<Choice> days(Locale locale) {
        return DAYS.stream()
                .map(days -> new Choice(days.toString(), text("apikeys.days", locale, days)))
                .toList();
    }

    NewKey read(Map<String, String> sent) {
        Set<String> scopes = sent.entrySet().stream()
                .filter(part ->
                        part.getKey().startsWith(SCOPE) && !part.getValue().isBlank())
                .map(part -> part.getKey().substring(SCOPE.length()) + ":" + part.getValue())
                .collect(Collectors.toSet());
        String days = sent.getOrDefault("days", "");
        return new NewKey(sent.getOrDefault("name", ""), scopes, days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
    }

    List<KeyLine> lines(List<ApiKey> keys, Viewer viewer) {
        return keys.stream()
                .map(key -> new KeyLine(
                        key,
                        key.scopes().stream()
                                .map(scope -> said(scope, viewer.locale()))
                                .collect(Collectors.joining(" · ")),
                        key.expiresAt().atZone(viewer.zone()).toLocalDate()))
                .toList();
    }

    private String said(String scope, Locale locale) {
        int colon = scope.indexOf(':');
        return text(
                "apikeys.scope" + scope.substring(colon).replace(':', '.'),
                locale,
                records(scope.substring(0, colon), locale));
    }

    private String records(String type, Locale locale) {
        return type.equals(KeyScopes.ALL)
                ? text("apikeys.everything", locale)
                : text("record." + type + ".many", locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
