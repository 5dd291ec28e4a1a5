package atrium.web.history;

import atrium.domain.audit.LoggedChange;
import atrium.domain.audit.LoggedNames;
import atrium.domain.customers.AddressLine;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.customfields.CustomKind;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordTagged;
import atrium.domain.organization.People;
import atrium.domain.organization.Teams;
import atrium.domain.records.Viewer;
import atrium.web.shell.CustomWords;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says changed fields of records of any type in the reader's words: names for ids, labels for codes. */
@Component
class ChangeWords {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:[\\d.]+)?Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final People people;
    private final Teams teams;
    private final LoggedNames names;
    private final CustomFields customFields;
    private final CustomWords customWords;
    private final MessageSource texts;
    private final Clock clock;

    ChangeWords(
            People people,
            Teams teams,
            LoggedNames names,
            CustomFields customFields,
            CustomWords customWords,
            MessageSource texts,
            Clock clock) {
        this.people = people;
        this.teams = teams;
        this.names = names;
        this.customFields = customFields;
        this.customWords = customWords;
        this.texts = texts;
        this.clock = clock;
    }

    /** Looks up all that the entries name, at once. */
    Reader reader(Collection<LoggedChange> entries, Viewer viewer) {
        Set<UUID> ids = entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .flatMap(change -> Stream.of(
                        Objects.requireNonNullElse(change.before(), ""),
                        Objects.requireNonNullElse(change.after(), "")))
                .flatMap(value -> ID.matcher(value).results())
                .map(MatchResult::group)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        Map<UUID, String> known = new HashMap<>();
        if (!ids.isEmpty()) {
            teams.all().forEach(team -> known.put(team.id(), team.name()));
            people.byIds(ids).forEach((id, person) -> known.put(id, person.name()));
            names.visible(ids, viewer).forEach((id, named) -> known.put(id, named.name()));
        }
        return new Reader(known, viewer);
    }

    /** The name of a field; of one that nobody named, its key with a capital. */
    String label(String type, String field, Locale locale) {
        return said("field." + type + "." + field, locale)
                .or(() -> said("field." + field, locale))
                .or(() -> said("history.field." + field, locale))
                .or(() -> said("capability." + field, locale))
                .or(() -> level(field, locale))
                .orElseGet(() -> field.substring(0, 1).toUpperCase(locale) + field.substring(1));
    }

    // A role's fields are called account.READ.
    private Optional<String> level(String field, Locale locale) {
        int dot = field.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : said("record." + field.substring(0, dot) + ".many", locale)
                        .map(many -> many + ", "
                                + said("act." + field.substring(dot + 1), locale)
                                        .orElse(field.substring(dot + 1))
                                        .toLowerCase(locale));
    }

    private Optional<String> said(String key, Locale locale) {
        return Optional.ofNullable(texts.getMessage(key, null, null, locale)).filter(text -> !text.isEmpty());
    }

    /** Says values with the names that were looked up. */
    final class Reader {

        private final Map<UUID, String> known;
        private final Viewer viewer;
        private final Wording say;

        private Reader(Map<UUID, String> known, Viewer viewer) {
            this.known = known;
            this.viewer = viewer;
            this.say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        }

        List<ChangeLine> lines(LoggedChange entry) {
            return entry.changes().stream()
                    .map(change -> line(entry.record().type(), change))
                    .toList();
        }

        private ChangeLine line(String type, FieldChange change) {
            return new ChangeLine(
                    label(type, change.field(), viewer.locale()),
                    say(change.field(), change.before()),
                    say(change.field(), change.after()));
        }

        private @Nullable String say(String field, @Nullable String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            Optional<CustomField> custom = customFields.byKey(field);
            if (custom.isPresent() && custom.get().kind() != CustomKind.PERSON) {
                return customWords.say(custom.get(), value, say, viewer);
            }
            return switch (field) {
                case RecordTagged.FIELD, "name", "description" -> value;
                case "otherAddresses" -> AddressLine.readable(value);
                case "country" -> country(value);
                default -> plain(field, value);
            };
        }

        private String plain(String field, String value) {
            if (ID.matcher(value).find()) {
                return ID.matcher(value)
                        .replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(
                                UUID.fromString(found.group()),
                                texts.getMessage("field.unknown", null, viewer.locale()))));
            }
            if (MOMENT.matcher(value).matches()) {
                return say.moment(java.time.Instant.parse(value));
            }
            if (DAY.matcher(value).matches()) {
                return say.date(java.time.LocalDate.parse(value));
            }
            return value.lines().map(line -> code(field, line)).collect(Collectors.joining("; "));
        }

        // A text that wants arguments is no label.
        private String code(String field, String value) {
            return CODE.matcher(value).matches()
                    ? said(field + "." + value, viewer.locale())
                            .filter(text -> text.indexOf('{') < 0)
                            .or(() -> said("history.value." + value, viewer.locale()))
                            .orElse(value)
                    : value;
        }

        private String country(String value) {
            return value.matches("[A-Z]{2}")
                    ? new Locale.Builder().setRegion(value).build().getDisplayCountry(viewer.locale())
                    : value;
        }
    }
}
