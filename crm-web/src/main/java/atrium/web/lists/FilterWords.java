package atrium.web.lists;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionText;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.ListColumn;
import atrium.domain.tagging.Tags;
import atrium.web.lists.ListScreen.Option;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
    private final Tags tags;
    private final Map<Locale, List<Option>> countries = new ConcurrentHashMap<>();

    FilterWords(MessageSource texts, People people, Teams teams, Tags tags) {
        this.texts = texts;
        this.people = people;
        this.teams = teams;
        this.tags = tags;
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
            case TAGS ->
                tags.all().stream()
                        .map(tag -> new Option(tag.id().toString(), tag.name()))
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

    /** Whether a field has so many values to choose from that they are only read when somebody looks at them. */
    boolean hasMany(ListColumn column) {
        return switch (column.kind()) {
            case COUNTRY, PERSON, TEAM, TAGS -> true;
            default -> false;
        };
    }

    /** How a value of a field is said; a value that isn't known stays as it is. */
    String named(ListColumn column, String value, Locale locale) {
        return switch (column.kind()) {
            case COUNTRY -> CellWords.country(value, locale);
            case CHOICE -> text(column.key() + "." + value, locale);
            case PERSON ->
                value.equals(ConditionCheck.ME)
                        ? text("filter.me", locale)
                        : people.byIds(List.of(UUID.fromString(value))).values().stream()
                                .map(PersonSummary::name)
                                .findFirst()
                                .orElse(value);
            case TEAM, TAGS ->
                options(column, locale).stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::text)
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
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
