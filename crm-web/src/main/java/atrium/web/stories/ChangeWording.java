package atrium.web.stories;

import atrium.domain.customers.AddressLine;
import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFields;
import atrium.domain.customfields.CustomKind;
import atrium.domain.events.FieldChange;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.TeamSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.TimelineEntry;
import atrium.web.records.RecordPickers;
import atrium.web.shell.CustomWords;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says changed fields in the reader's words: names for ids, labels for codes. */
@Component
class ChangeWording {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final People people;
    private final Teams teams;
    private final RecordPickers pickers;
    private final CustomFields customFields;
    private final CustomWords words;
    private final MessageSource texts;
    private final Clock clock;

    ChangeWording(
            People people,
            Teams teams,
            RecordPickers pickers,
            CustomFields customFields,
            CustomWords words,
            MessageSource texts,
            Clock clock) {
        this.people = people;
        this.teams = teams;
        this.pickers = pickers;
        this.customFields = customFields;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** Looks up the people and teams that the entries' changes name; asks nothing where there are none. */
    Names names(Collection<TimelineEntry> entries, Viewer viewer) {
        List<FieldChange> changes = entries.stream()
                .filter(entry -> !entry.kind().endsWith(".created"))
                .flatMap(entry -> entry.changes().stream())
                .toList();
        Set<UUID> owners = ids(changes, field -> field.equals("owner") || namesPerson(field));
        Set<UUID> teamIds = ids(changes, "team"::equals);
        return new Names(
                owners.isEmpty() ? Map.of() : people.byIds(owners),
                teamIds.isEmpty()
                        ? Map.of()
                        : teams.all().stream().collect(Collectors.toMap(TeamSummary::id, Function.identity())),
                viewer);
    }

    private boolean namesPerson(String field) {
        return customFields
                .byKey(field)
                .filter(custom -> custom.kind() == CustomKind.PERSON)
                .isPresent();
    }

    private static Set<UUID> ids(List<FieldChange> changes, Predicate<String> field) {
        return changes.stream()
                .filter(change -> field.test(change.field()))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** The names found, and sentences made with them. */
    final class Names {

        private final Map<UUID, PersonSummary> owners;
        private final Map<UUID, TeamSummary> teamsById;
        private final Viewer viewer;

        private Names(Map<UUID, PersonSummary> owners, Map<UUID, TeamSummary> teamsById, Viewer viewer) {
            this.owners = owners;
            this.teamsById = teamsById;
            this.viewer = viewer;
        }

        List<String> lines(List<FieldChange> changes) {
            return changes.stream().map(this::line).toList();
        }

        /** "City: Stuttgart → Gerlingen". */
        String line(FieldChange change) {
            String label = text("field." + change.field());
            if (change.field().equals("description")) {
                return label;
            }
            if (change.field().equals("tags")) {
                return text(
                        "timeline.tags",
                        label,
                        onlyIn(change.after(), change.before(), "+ "),
                        onlyIn(change.before(), change.after(), "\u2212 "));
            }
            return text(
                    "timeline.change",
                    label,
                    say(change.field(), change.before()),
                    say(change.field(), change.after()));
        }

        // A tag was put on or taken off; the others are no news.
        private static String onlyIn(@Nullable String some, @Nullable String others, String sign) {
            Set<String> known = others == null ? Set.of() : Set.of(others.split(", "));
            return some == null
                    ? ""
                    : Stream.of(some.split(", "))
                            .filter(name -> !known.contains(name))
                            .map(name -> sign + name + " ")
                            .collect(Collectors.joining());
        }

        private String say(String field, @Nullable String value) {
            if (value == null) {
                return text("field.empty");
            }
            return switch (field) {
                case "owner" -> name(owners.get(UUID.fromString(value)), PersonSummary::name);
                case "team" -> name(teamsById.get(UUID.fromString(value)), TeamSummary::name);
                case "account", "parent", "contact" ->
                    pickers.name(field.equals("contact") ? field : "account", value, viewer)
                            .orElseGet(() -> text("field.unknown"));
                case "otherAddresses" -> AddressLine.readable(value);
                case "otherEmails", "otherPhones", "links" -> value.lines().collect(Collectors.joining("; "));
                case "country" -> new Locale.Builder().setRegion(value).build().getDisplayCountry(viewer.locale());
                default ->
                    customFields
                            .byKey(field)
                            .map(custom -> custom(custom, value))
                            .orElseGet(() -> plain(field, value));
            };
        }

        // Days, and codes that have a name.
        private String plain(String field, String value) {
            if (DAY.matcher(value).matches()) {
                return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(viewer.locale())
                        .format(LocalDate.parse(value));
            }
            return CODE.matcher(value).matches()
                    ? Objects.requireNonNullElse(
                            texts.getMessage(field + "." + value, null, null, viewer.locale()), value)
                    : value;
        }

        private String custom(CustomField field, String value) {
            return field.kind() == CustomKind.PERSON
                    ? name(owners.get(UUID.fromString(value)), PersonSummary::name)
                    : words.say(field, value, new Wording(clock, viewer.zone(), viewer.locale(), texts), viewer);
        }

        private <T> String name(@Nullable T found, Function<T, String> name) {
            return found == null ? text("field.unknown") : name.apply(found);
        }

        private String text(String key, Object... arguments) {
            return texts.getMessage(key, arguments, viewer.locale());
        }
    }
}
