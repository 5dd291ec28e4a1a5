package atrium.domain.absences;

import atrium.domain.events.DeputyAppointed;
import atrium.domain.events.FieldChange;
import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when people are away and who stands in for them: everybody for themselves, who keeps people for all. */
@Component
@Transactional
public class Absences {

    /** The type of the records that absences are in the addresses of errors. */
    public static final String TYPE = "absence";

    private final AbsenceTable table;
    private final AbsenceText texts;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceTable table, AbsenceText texts, People people, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.texts = texts;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All of somebody, the earliest first.
     *
     * @throws UnknownRecord when there is nobody of this id, or the viewer keeps only their own
     */
    @Transactional(readOnly = true)
    public List<Absence> of(UUID person, Viewer viewer) {
        return table.of(kept(person, viewer).id());
    }

    /** @throws UnknownRecord when there is none, or it is not the viewer's to keep */
    @Transactional(readOnly = true)
    public Absence get(UUID id, Viewer viewer) {
        Absence absence = table.find(id).orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, id)));
        kept(absence.personId(), viewer);
        return absence;
    }

    /**
     * Plans one.
     *
     * @param values {@code firstDay} and {@code lastDay} in ISO form, {@code deputy} (id of a person) and {@code note} if wanted
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID plan(UUID person, Map<String, String> values, Viewer viewer) {
        PersonDetails whose = kept(person, viewer);
        table.lock(person);
        Absence planned = texts.read(UuidV7.next(), whose, null, new FieldReader(values));
        table.add(planned);
        tell("absence-planned", null, planned, viewer);
        return planned.id();
    }

    /**
     * Changes what was typed.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.EditConflict when somebody else changed the same field
     */
    public void change(UUID id, FieldEdit edit, Viewer viewer) {
        PersonDetails whose = kept(get(id, viewer).personId(), viewer);
        table.lock(whose.id());
        Absence before = get(id, viewer);
        Absence after = texts.read(id, whose, before, new FieldReader(edit.over(before.fields())));
        if (!after.fields().equals(before.fields())) {
            table.change(after);
            tell("absence-changed", before, after, viewer);
        }
    }

    /** The person is back, today: what is left of it is over; one of today alone never was. */
    public void end(UUID id, Viewer viewer) {
        Absence absence = get(id, viewer);
        PersonDetails whose = kept(absence.personId(), viewer);
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), whose.zone()).minusDays(1);
        if (absence.firstDay().isAfter(yesterday)) {
            remove(id, viewer);
        } else if (absence.lastDay().isAfter(yesterday)) {
            change(id, new FieldEdit(Map.of(), Map.of("lastDay", yesterday.toString())), viewer);
        }
    }

    /**
     * Removes one.
     *
     * @return its text form, from which it can be planned again
     */
    public Map<String, String> remove(UUID id, Viewer viewer) {
        Absence absence = get(id, viewer);
        table.lock(absence.personId());
        table.remove(id);
        tell("absence-removed", absence, null, viewer);
        return absence.fields();
    }

    private PersonDetails kept(UUID person, Viewer viewer) {
        if (!person.equals(viewer.personId()) && !viewer.may(Capability.ADMINISTER_PEOPLE)) {
            throw new UnknownRecord(new RecordRef("person", person));
        }
        return people.details(person).orElseThrow(() -> new UnknownRecord(new RecordRef("person", person)));
    }

    private void tell(String deed, @Nullable Absence before, @Nullable Absence after, Viewer viewer) {
        Absence one = Objects.requireNonNull(after == null ? before : after);
        Instant now = clock.instant();
        events.publishEvent(new PersonChanged(
                one.personId(),
                one.personName(),
                deed,
                FieldChange.between(told(before), told(after)),
                viewer.actor(),
                now));
        UUID left = before == null || !before.endsAt().isAfter(now) ? null : before.deputyId();
        UUID joined = after == null || !after.endsAt().isAfter(now) ? null : after.deputyId();
        if (left != null && !left.equals(joined)) {
            events.publishEvent(appointed(Objects.requireNonNull(before), left, false, viewer, now));
        }
        if (joined != null && !(joined.equals(left) && sameDays(before, one))) {
            events.publishEvent(appointed(one, joined, true, viewer, now));
        }
    }

    private static boolean sameDays(@Nullable Absence before, Absence after) {
        return before != null
                && before.firstDay().equals(after.firstDay())
                && before.lastDay().equals(after.lastDay());
    }

    private static DeputyAppointed appointed(Absence one, UUID deputy, boolean appointed, Viewer viewer, Instant now) {
        return new DeputyAppointed(
                one.personId(),
                one.personName(),
                deputy,
                one.firstDay(),
                one.lastDay(),
                appointed,
                viewer.actor(),
                now);
    }

    // In the log the deputy is told by name.
    private static Map<String, String> told(@Nullable Absence absence) {
        if (absence == null) {
            return Map.of();
        }
        Map<String, String> fields = new HashMap<>(absence.fields());
        fields.computeIfPresent("deputy", (field, id) -> absence.deputyName());
        return fields;
    }
}
