package atrium.web.records;

import atrium.domain.absences.Absence;
import atrium.domain.absences.AwayPeople;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonSummary;
import atrium.domain.organization.Teams;
import atrium.domain.records.RecordField;
import atrium.web.forms.Choice;
import atrium.web.forms.Choices;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choices of a field, in the words and the order of the person's language. */
@Component
class FormOptions {

    private final People people;
    private final AwayPeople away;
    private final Teams teams;
    private final MessageSource texts;

    FormOptions(People people, AwayPeople away, Teams teams, MessageSource texts) {
        this.people = people;
        this.away = away;
        this.teams = teams;
        this.texts = texts;
    }

    /** @param value the stored value, which stays a choice even when it would not be one today */
    List<Choice> of(RecordField field, @Nullable String value, Locale locale) {
        return switch (field.kind()) {
            case CHOICE, CHOICES ->
                field.offered(value).stream()
                        .map(code -> new Choice(code, texts.getMessage(field.key() + "." + code, null, locale)))
                        .toList();
            case COUNTRY, ADDRESSES -> Choices.countries(locale);
            case PERSON -> people(value, locale);
            case TEAM ->
                teams.all().stream()
                        .map(team -> new Choice(team.id().toString(), team.name()))
                        .toList();
            default -> List.of();
        };
    }

    private List<Choice> people(@Nullable String value, Locale locale) {
        List<PersonSummary> active = people.active();
        Stream<PersonSummary> kept = id(value)
                .filter(left -> active.stream().noneMatch(person -> person.id().equals(left)))
                .map(left -> people.byIds(List.of(left)).values().stream())
                .orElseGet(Stream::of);
        List<PersonSummary> all = Stream.concat(active.stream(), kept).toList();
        Map<UUID, Absence> absences =
                away.now(all.stream().map(PersonSummary::id).toList());
        return all.stream()
                .map(person -> new Choice(person.id().toString(), named(person, absences.get(person.id()), locale)))
                .toList();
    }

    // Whoever is given something should be there to take it.
    private String named(PersonSummary person, @Nullable Absence absence, Locale locale) {
        return absence == null
                ? person.name()
                : texts.getMessage(
                        "absence.person",
                        new Object[] {
                            person.name(),
                            DateTimeFormatter.ofPattern("d MMM", locale).format(absence.lastDay())
                        },
                        locale);
    }

    // What was typed and refused stands in a form, too, whatever it is.
    private static Optional<UUID> id(@Nullable String value) {
        try {
            return value == null ? Optional.empty() : Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
