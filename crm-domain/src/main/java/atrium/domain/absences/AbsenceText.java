package atrium.domain.absences;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.FieldReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an absence as it was typed, and says what must hold for it. */
@Component
class AbsenceText {

    private static final int LONGEST_NOTE = 200;
    private static final int MOST_YEARS = 3;

    private final AbsenceTable table;
    private final People people;
    private final Clock clock;

    AbsenceText(AbsenceTable table, People people, Clock clock) {
        this.table = table;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param before how it was; null for a new one
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    Absence read(UUID id, PersonDetails whose, @Nullable Absence before, FieldReader reader) {
        reader.required("firstDay", LONGEST_NOTE);
        LocalDate first = reader.date("firstDay");
        reader.required("lastDay", LONGEST_NOTE);
        LocalDate last = reader.date("lastDay");
        if (first != null && last != null) {
            check(first, last, id, whose, before, reader);
        }
        PersonSummary deputy = deputy(whose, before, reader);
        String note = reader.text("note", LONGEST_NOTE);
        reader.orThrow();
        LocalDate begins = Objects.requireNonNull(first);
        LocalDate ends = Objects.requireNonNull(last);
        return new Absence(
                id,
                whose.id(),
                whose.name(),
                deputy == null ? null : deputy.id(),
                deputy == null ? null : deputy.name(),
                begins,
                ends,
                begins.atStartOfDay(whose.zone()).toInstant(),
                ends.plusDays(1).atStartOfDay(whose.zone()).toInstant(),
                note == null ? null : note.replaceAll("\\s+", " "));
    }

    private void check(
            LocalDate first,
            LocalDate last,
            UUID id,
            PersonDetails whose,
            @Nullable Absence before,
            FieldReader reader) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), whose.zone());
        if (last.isBefore(first)) {
            reader.wrong("lastDay", "absence.problem.backwards", "");
        } else if (last.isBefore(today) && before == null) {
            reader.wrong("lastDay", "absence.problem.over", "");
        } else if (last.isAfter(first.plusYears(MOST_YEARS))) {
            reader.wrong("lastDay", "absence.problem.long", String.valueOf(MOST_YEARS));
        } else {
            table.of(whose.id()).stream()
                    .filter(other -> !other.id().equals(id) && other.meets(first, last))
                    .findFirst()
                    .ifPresent(other -> reader.note(new InvalidValue(
                            "firstDay",
                            "absence.problem.meets",
                            List.of(other.firstDay().toString(), other.lastDay().toString()))));
        }
    }

    // A deputy who left meanwhile may stay named where the rest is changed.
    private @Nullable PersonSummary deputy(PersonDetails whose, @Nullable Absence before, FieldReader reader) {
        UUID id = reader.id("deputy");
        if (id == null) {
            return null;
        }
        if (id.equals(whose.id())) {
            return reader.wrong("deputy", "absence.problem.oneself", "");
        }
        PersonSummary deputy = people.byIds(Set.of(id)).get(id);
        boolean stays = before != null && id.equals(before.deputyId());
        boolean human = deputy != null && people.details(id).isPresent();
        if (deputy == null || !human || !deputy.active() && !stays) {
            return reader.wrong("deputy", "absence.problem.deputy", "");
        }
        return deputy;
    }
}
