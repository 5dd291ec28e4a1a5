package atrium.domain.organization;

import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds and changes the people of our company; who may do that is decided by whoever calls. */
@Component
@Transactional
public class PeopleManagement {

    private final PersonRepository repository;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleManagement(PersonRepository repository, People people, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a person from the text form of the fields name, email, jobTitle, zone and locale.
     *
     * @throws InvalidRecord naming each wrong field
     */
    public UUID add(Map<String, String> values, Actor actor) {
        PersonFields fields = PersonFields.read(new FieldReader(values));
        Person person = new Person(
                UuidV7.next(),
                new NewPerson(fields.name(), fields.email(), fields.jobTitle(), fields.zone(), fields.locale()),
                false,
                clock.instant());
        store(person);
        tell(person, "added", FieldChange.between(Map.of(), details(person.id()).fields()), actor);
        return person.id();
    }

    /**
     * Changes some fields of a person.
     *
     * @throws InvalidRecord naming each wrong field
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     */
    public void edit(UUID id, FieldEdit edit, Actor actor) {
        Person person = load(id);
        Map<String, String> before = details(id).fields();
        PersonFields fields = PersonFields.read(new FieldReader(edit.over(before)));
        person.rename(fields.name(), fields.email(), fields.jobTitle());
        person.prefer(fields.zone(), fields.locale(), fields.theme());
        store(person);
        List<FieldChange> changes = FieldChange.between(before, details(id).fields());
        if (!changes.isEmpty()) {
            tell(person, "changed", changes, actor);
        }
    }

    /** The person is no longer with us; what they did stays. */
    public void deactivate(UUID id, Actor actor) {
        Person person = load(id);
        if (person.deactivate()) {
            store(person);
            tell(person, "deactivated", List.of(), actor);
        }
    }

    /** The person is with us again. */
    public void reactivate(UUID id, Actor actor) {
        Person person = load(id);
        if (person.reactivate()) {
            store(person);
            tell(person, "reactivated", List.of(), actor);
        }
    }

    private Person load(UUID id) {
        return repository
                .findById(id)
                .filter(person -> !person.isTechnical())
                .orElseThrow(() -> new UnknownRecord(new RecordRef("person", id)));
    }

    private PersonDetails details(UUID id) {
        return people.details(id).orElseThrow();
    }

    // The lengths were checked before: what the database can still refuse is an address that somebody else has.
    private void store(Person person) {
        try {
            repository.saveAndFlush(person);
        } catch (DataIntegrityViolationException taken) {
            throw new InvalidRecord(List.of(new InvalidValue("email", "person.email-taken", "")));
        }
    }

    private void tell(Person person, String deed, List<FieldChange> changes, Actor actor) {
        events.publishEvent(new PersonChanged(person.id(), person.name(), deed, changes, actor, clock.instant()));
    }
}
