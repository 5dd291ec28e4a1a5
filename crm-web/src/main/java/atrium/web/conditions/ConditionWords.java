package atrium.web.conditions;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Has;
import atrium.domain.conditions.Condition.Not;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListRelation;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.Tags;
import atrium.web.records.FieldNames;
import atrium.web.records.RecordPickers;
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
import org.springframework.stereotype.Component;

/** Names of fields, choices of values, and conditions said as sentences. */
@Component
public class ConditionWords {

    private final MessageSource texts;
    private final FieldNames names;
    private final People people;
    private final Teams teams;
    private final Tags tags;
    private final RecordPickers pickers;
    private final Map<Locale, List<Option>> countries = new ConcurrentHashMap<>();

    ConditionWords(
            MessageSource texts, FieldNames names, People people, Teams teams, Tags tags, RecordPickers pickers) {
        this.texts = texts;
        this.names = names;
        this.people = people;
        this.teams = teams;
        this.tags = tags;
        this.pickers = pickers;
    }

    /** The name of a field, as the type words it; one of a record that a field points at comes behind that field's name. */
    public String label(ListDefinition definition, String key, Locale locale) {
        ListRelation relation = definition.relationOf(key).orElse(null);
        if (relation != null) {
            String field = definition.asked(key).key();
            return text(
                    "filter.of",
                    locale,
                    label(definition, relation.key(), locale),
                    label(relation.related(), field, locale));
        }
        return names.name(definition.type().code(), key, locale);
    }

    /** The values among which a field's is chosen; empty for fields that are typed. */
    public List<Option> options(ListColumn column, Locale locale) {
        return switch (column.kind()) {
            case CHOICE, CHOICES ->
                column.choices().stream()
                        .map(code -> new Option(code, text(column.key() + "." + code, locale)))
                        .toList();
            case COUNTRY -> countries.computeIfAbsent(locale, ConditionWords::countries);
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

    /** What the records of a list are called. */
    public String many(ListDefinition definition, Locale locale) {
        return text("record." + definition.type().code() + ".many", locale);
    }

    /** What is wrong, as a sentence. */
    public String sentence(RuleViolation problem, Locale locale) {
        return text(problem.messageKey(), locale, problem.arguments().toArray());
    }

    /** A condition as a sentence. */
    public String sentence(ListDefinition definition, Condition condition, Viewer viewer) {
        if (condition instanceof All all) {
            return group(definition, all.parts(), "filter.and", viewer);
        }
        if (condition instanceof Any any) {
            return group(definition, any.parts(), "filter.or", viewer);
        }
        if (condition instanceof Not not) {
            return not.part() instanceof Has has
                    ? has(definition, has, "filter.has-no", viewer)
                    : text("filter.not", viewer.locale(), part(definition, not.part(), viewer));
        }
        return condition instanceof Has has
                ? has(definition, has, "filter.has", viewer)
                : sentence(definition, (Comparison) condition, viewer);
    }

    private String group(ListDefinition definition, List<Condition> parts, String word, Viewer viewer) {
        return parts.stream()
                .map(part -> part(definition, part, viewer))
                .collect(Collectors.joining(text(word, viewer.locale())));
    }

    private String part(ListDefinition definition, Condition part, Viewer viewer) {
        String sentence = sentence(definition, part, viewer);
        return part instanceof All || part instanceof Any ? "(" + sentence + ")" : sentence;
    }

    private String has(ListDefinition definition, Has has, String key, Viewer viewer) {
        ListDefinition related = definition.relation(has.relation()).related();
        return has.part().equals(Condition.EVERYTHING)
                ? text(key + ".any", viewer.locale(), many(related, viewer.locale()))
                : text(key, viewer.locale(), many(related, viewer.locale()), sentence(related, has.part(), viewer));
    }

    private String sentence(ListDefinition definition, Comparison comparison, Viewer viewer) {
        ListColumn column = definition.asked(comparison.field());
        Comparing way = Comparing.of(comparison);
        List<String> values = comparison.values().stream()
                .map(value -> value(column, way, value, viewer))
                .toList();
        return text(
                "filter.sentence." + way.code(),
                viewer.locale(),
                label(definition, comparison.field(), viewer.locale()),
                String.join(text("filter.or", viewer.locale()), values),
                values.isEmpty() ? "" : values.get(0),
                values.isEmpty() ? "" : values.get(values.size() - 1));
    }

    private String value(ListColumn column, Comparing way, String value, Viewer viewer) {
        return switch (way.takes()) {
            case PERIOD -> {
                String number = value.replaceAll("[^0-9]", "");
                yield text(
                        "filter.period." + value.charAt(value.length() - 1), viewer.locale(), Integer.valueOf(number));
            }
            case UNIT -> text("filter.unit." + value, viewer.locale());
            default ->
                column.kind() == FieldKind.RECORD
                        ? pickers.name(column.choices().get(0), value, viewer)
                                .orElseGet(() -> text("filter.unseen", viewer.locale()))
                        : named(column, value, viewer.locale());
        };
    }

    /** Whether a field has so many values to choose from that they are only read when somebody looks at them. */
    public boolean hasMany(ListColumn column) {
        return switch (column.kind()) {
            case COUNTRY, PERSON, TEAM, TAGS -> true;
            default -> false;
        };
    }

    /** How a value of a field is said; a value that isn't known stays as it is. */
    public String named(ListColumn column, String value, Locale locale) {
        return switch (column.kind()) {
            case COUNTRY -> country(value, locale);
            case CHOICE, CHOICES -> text(column.key() + "." + value, locale);
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
                .map(code -> new Option(code, country(code, locale)))
                .sorted(Comparator.comparing(Option::text, order))
                .toList();
    }

    /** The name of a country by its code. */
    public static String country(String code, Locale locale) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
