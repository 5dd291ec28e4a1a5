package atrium.web.lists;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionText;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.organization.People;
import atrium.domain.organization.Teams;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.web.lists.ListScreen.Option;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Names of fields, choices of values, and conditions said as sentences. */
@Component
class FilterWords {

    private final MessageSource texts;
    private final People people;
    private final Teams teams;
    private final Map<Locale, List<Option>> countries = new ConcurrentHashMap<>();

    FilterWords(MessageSource texts, People people, Teams teams) {
        this.texts = texts;
        this.people = people;
        this.teams = teams;
    }

    /** The name of a column, as the type words it. */
    String label(ListDefinition definition, String key, Locale locale) {
        try {
            return text("field." + definition.type().code() + "." + key, locale);
        } catch (NoSuchMessageException general) {
            return text("field." + key, locale);
        }
    }

    /** The values among which a field's is chosen; empty for fields that are typed. */
    List<Option> options(ListColumn column, Locale locale) {
        return switch (column.kind()) {
            case CHOICE ->
                column.choices().stream()
                        .map(code -> new Option(code, text(column.key() + "." + code, locale)))
                        .toList();
            case COUNTRY -> countries.computeIfAbsent(locale, FilterWords::countries);
            case PERSON -> {
                List<Option> options = new ArrayList<>();
                options.add(new Option(ConditionCheck.ME, text("filter.me", locale)));
                people.active()
                        .forEach(person -> options.add(new Option(person.id().toString(), person.name())));
                yield options;
            }
            case TEAM ->
                teams.all().stream()
                        .map(team -> new Option(team.id().toString(), team.name()))
                        .toList();
            default -> List.of();
        };
    }

    /** A part of a filter as a sentence; a group stays in its text form. */
    String sentence(ListDefinition definition, Condition part, Locale locale) {
        if (!(part instanceof Comparison comparison)) {
            return ConditionText.write(part);
        }
        ListColumn column = definition.column(comparison.field());
        String values = comparison.values().stream()
                .map(value -> value(column, comparison, value, locale))
                .collect(Collectors.joining(text("filter.or", locale)));
        String key = "filter.sentence." + comparison.operator().code();
        String last = comparison.values().isEmpty()
                ? ""
                : value(
                        column,
                        comparison,
                        comparison.values().get(comparison.values().size() - 1),
                        locale);
        String first = comparison.values().isEmpty()
                ? ""
                : value(column, comparison, comparison.values().get(0), locale);
        return texts.getMessage(
                key, new Object[] {label(definition, column.key(), locale), values, first, last}, locale);
    }

    private String value(ListColumn column, Comparison comparison, String value, Locale locale) {
        return switch (comparison.operator()) {
            case LAST, NEXT ->
                texts.getMessage(
                        "filter.period." + value.charAt(value.length() - 1),
                        new Object[] {Integer.valueOf(value.substring(0, value.length() - 1))},
                        locale);
            case THIS -> text("filter.unit." + value, locale);
            default -> named(column, value, locale);
        };
    }

    private String named(ListColumn column, String value, Locale locale) {
        if (column.kind() == FieldKind.COUNTRY) {
            return CellWords.country(value, locale);
        }
        Map<String, String> names = new HashMap<>();
        options(column, locale).forEach(option -> names.put(option.value(), option.text()));
        return names.getOrDefault(value, value);
    }

    private static List<Option> countries(Locale locale) {
        Collator order = Collator.getInstance(locale);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(code, CellWords.country(code, locale)))
                .sorted(Comparator.comparing(Option::text, order))
                .toList();
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
