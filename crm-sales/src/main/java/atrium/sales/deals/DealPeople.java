package atrium.sales.deals;

import atrium.domain.records.Act;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.sales.deals.PeopleText.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who of the customer takes part in a deal, and what they have to say in it. */
@Component
@Transactional
public class DealPeople {

    /** Among what is typed: whether it becomes the person whom the deal itself names. */
    public static final String MAIN = "main";

    private static final String CONTACT = PeopleText.CONTACT.key();
    private static final UUID NOBODY = new UUID(0, 0);

    private final DealRecords type;
    private final DealManagement deals;
    private final HeldDeals held;
    private final PeopleTable people;
    private final RecordAccess access;

    DealPeople(DealRecords type, DealManagement deals, HeldDeals held, PeopleTable people, RecordAccess access) {
        this.type = type;
        this.deals = deals;
        this.held = held;
        this.people = people;
        this.access = access;
    }

    /**
     * All who take part, the main person first and then whoever has most to say.
     *
     * @throws UnknownRecord when there is no such deal or the viewer doesn't see it
     */
    @Transactional(readOnly = true)
    public List<DealPerson> of(DealId deal, Viewer viewer) {
        access.require(type, deal.value(), Act.READ, viewer);
        return people.of(deal, viewer);
    }

    /**
     * One of them.
     *
     * @throws UnknownRecord when this contact takes no part
     */
    @Transactional(readOnly = true)
    public DealPerson one(DealId deal, UUID contact, Viewer viewer) {
        return of(deal, viewer).stream()
                .filter(person -> person.contactId().equals(contact))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(type.ref(deal.value())));
    }

    /**
     * Takes somebody in; the first one becomes the main person.
     *
     * @param values text form: {@code contact} (demanded), {@code roles}, {@code note} and, if it is to be, {@link #MAIN} (yes)
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public UUID add(DealId id, Map<String, String> values, Viewer viewer) {
        Deal deal = held.held(id, viewer);
        List<DealPerson> known = people.of(id, viewer);
        FieldReader reader = new FieldReader(values);
        UUID contact = reader.id(CONTACT);
        Part part = PeopleText.read(reader, "", Objects.requireNonNullElse(contact, NOBODY));
        if (contact == null && values.getOrDefault(CONTACT, "").isBlank()) {
            reader.wrong(CONTACT, "field.problem.required", "");
        }
        if (known.stream().anyMatch(person -> person.contactId().equals(contact))) {
            reader.wrong(CONTACT, "deal.problem.person-there", "");
        } else if (known.size() >= PeopleText.MOST) {
            reader.wrong(CONTACT, "deal.problem.people-many", String.valueOf(PeopleText.MOST));
        } else if (contact != null && people.seen(List.of(contact), viewer).isEmpty()) {
            reader.wrong(CONTACT, "deal.problem.unknown-contact", "");
        }
        reader.orThrow();
        people.put(deal, null, part, viewer);
        if (known.stream().noneMatch(DealPerson::main) || "yes".equals(values.get(MAIN))) {
            main(deal, part.contact(), viewer);
        }
        return part.contact();
    }

    /**
     * Changes what somebody has to say.
     *
     * @throws UnknownRecord when this contact takes no part
     * @throws atrium.domain.records.EditConflict when the same was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void change(DealId id, UUID contact, FieldEdit edit, Viewer viewer) {
        Deal deal = held.held(id, viewer);
        DealPerson person = one(id, contact, viewer);
        FieldReader reader = new FieldReader(edit.over(PeopleText.write(person)));
        Part part = PeopleText.read(reader, "", contact);
        reader.orThrow();
        Part before = people.stored(id).get(contact);
        if (before != null || !part.roles().isEmpty() || part.note() != null) {
            people.put(deal, before, part, viewer);
        }
    }

    /**
     * Lets somebody take part no more; a main person leaves the deal without one.
     *
     * @return what {@link #add} takes to take the person in again
     * @throws UnknownRecord when this contact takes no part
     * @throws atrium.domain.records.InvalidRecord when the deal must name somebody
     */
    public Map<String, String> remove(DealId id, UUID contact, Viewer viewer) {
        Deal deal = held.held(id, viewer);
        DealPerson person = one(id, contact, viewer);
        Map<String, String> was = new LinkedHashMap<>(PeopleText.write(person));
        Part stored = people.stored(id).get(contact);
        if (stored != null) {
            people.strike(deal, stored, viewer);
        }
        if (person.main()) {
            was.put(MAIN, "yes");
            deals.edit(id, new FieldEdit(Map.of(), Map.of(CONTACT, "")), viewer);
        }
        return was;
    }

    /**
     * Makes somebody who takes part the person whom the deal itself names; the one before goes on to take part.
     *
     * @throws UnknownRecord when this contact takes no part
     * @throws atrium.domain.records.InvalidRecord when the viewer doesn't see the contact
     */
    public void lead(DealId id, UUID contact, Viewer viewer) {
        Deal deal = held.held(id, viewer);
        if (!one(id, contact, viewer).main()) {
            main(deal, contact, viewer);
        }
    }

    private void main(Deal deal, UUID contact, Viewer viewer) {
        UUID before = deal.facts().contactId();
        if (before != null
                && !before.equals(contact)
                && !people.stored(deal.id()).containsKey(before)) {
            people.keep(deal, new Part(before, List.of(), null));
        }
        deals.edit(deal.id(), new FieldEdit(Map.of(), Map.of(CONTACT, contact.toString())), viewer);
    }
}
