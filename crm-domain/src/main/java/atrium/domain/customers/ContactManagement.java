package atrium.domain.customers;

import static atrium.domain.records.Act.*;

import atrium.domain.events.ContactArchived;
import atrium.domain.events.ContactChanged;
import atrium.domain.events.ContactCreated;
import atrium.domain.events.ContactDeleted;
import atrium.domain.events.ContactRestored;
import atrium.domain.events.FieldChange;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Act;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, edits, archives, deletes and restores contacts, as far as the viewer may. */
@Component
@Transactional
public class ContactManagement {

    private final Contacts contacts;
    private final ContactRecords type;
    private final RecordAccess access;
    private final Assignment assignment;
    private final HandingOn handingOn;
    private final Employers employers;
    private final CompanyProfile company;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactManagement(
            Contacts contacts,
            ContactRecords type,
            RecordAccess access,
            Assignment assignment,
            HandingOn handingOn,
            Employers employers,
            CompanyProfile company,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.type = type;
        this.access = access;
        this.assignment = assignment;
        this.handingOn = handingOn;
        this.employers = employers;
        this.company = company;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a contact from the text form of its fields.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws NotPermitted when the viewer may not create contacts that belong to the chosen owner and team
     */
    public ContactId open(Map<String, String> values, Viewer viewer) {
        FieldReader reader = new FieldReader(
                type.custom().preset(AdmittedFields.fresh(type, values, type.beginning(viewer), viewer)));
        ContactFacts facts = ContactText.read(reader, type.custom());
        Ownership ownership = assignment.read(reader, Ownership.NONE);
        Ownership accountOwnership = employers.read(reader, facts.accountId(), null, viewer);
        type.custom().demands(viewer).check(reader, Map.of(), ContactText.write(facts, ownership), null);
        AdmittedFields.orThrow(reader, type, viewer);
        if (!viewer.covers(CREATE, type.code(), ownership.ownerId(), ownership.teamId())) {
            throw new NotPermitted("CREATE contact");
        }
        Instant now = clock.instant();
        Contact contact = type.custom()
                .storing(() ->
                        contacts.saveAndFlush(new Contact(ContactId.next(), facts, ownership, accountOwnership, now)));
        List<FieldChange> changes = FieldChange.between(Map.of(), ContactText.write(facts, ownership));
        events.publishEvent(new ContactCreated(
                contact.id().value(), facts.accountId(), facts.name(), changes, viewer.actor(), now));
        return contact.id();
    }

    /**
     * Changes some fields; what nobody changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(ContactId id, FieldEdit edit, Viewer viewer) {
        Contact contact = load(id, EDIT, viewer);
        Map<String, String> before = ContactText.write(contact.facts(), contact.ownership());
        FieldReader reader = new FieldReader(Moves.dated(
                before, AdmittedFields.edit(type, edit, before, viewer).over(before), company.today()));
        ContactFacts facts = ContactText.read(reader, type.custom());
        Ownership ownership = assignment.read(reader, contact.ownership());
        Ownership accountOwnership =
                employers.read(reader, facts.accountId(), contact.facts().accountId(), viewer);
        type.custom().demands(viewer).check(reader, before, ContactText.write(facts, ownership), id.value());
        handingOn.check(reader, type, id.value(), before, viewer);
        AdmittedFields.orThrow(reader, type, viewer);
        List<FieldChange> changes = FieldChange.between(before, ContactText.write(facts, ownership));
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        contact.describe(facts, ownership, accountOwnership, now);
        type.custom().storing(() -> {
            contacts.flush();
            return id;
        });
        events.publishEvent(
                new ContactChanged(id.value(), facts.accountId(), facts.name(), changes, viewer.actor(), now));
    }

    /** Hides the contact from lists until it is restored. */
    public void archive(ContactId id, Viewer viewer) {
        Contact contact = load(id, EDIT, viewer);
        Instant now = clock.instant();
        contact.archive(now);
        events.publishEvent(new ContactArchived(
                id.value(), contact.facts().accountId(), contact.facts().name(), viewer.actor(), now));
    }

    /** Puts the contact into the recycle bin. */
    public void delete(ContactId id, Viewer viewer) {
        Contact contact = load(id, DELETE, viewer);
        Instant now = clock.instant();
        contact.delete(now);
        events.publishEvent(new ContactDeleted(
                id.value(), contact.facts().accountId(), contact.facts().name(), viewer.actor(), now));
    }

    /** Takes the contact out of the recycle bin or out of the archive. */
    public void restore(ContactId id, Viewer viewer) {
        Contact contact = contacts.findById(id).orElseThrow(() -> new UnknownRecord(type.ref(id.value())));
        if (contact.deleted()) {
            access.requireDeleted(type, id.value(), DELETE, viewer);
        } else {
            access.require(type, id.value(), EDIT, viewer);
        }
        Instant now = clock.instant();
        contact.restore(now);
        events.publishEvent(new ContactRestored(
                id.value(), contact.facts().accountId(), contact.facts().name(), viewer.actor(), now));
    }

    /** Text form of the fields, for a form; empty fields are absent. */
    @Transactional(readOnly = true)
    public Map<String, String> fields(ContactId id, Viewer viewer) {
        Contact contact = load(id, READ, viewer);
        return viewer.fields().shown(type.code(), ContactText.write(contact.facts(), contact.ownership()));
    }

    private Contact load(ContactId id, Act act, Viewer viewer) {
        access.require(type, id.value(), act, viewer);
        return contacts.findById(id).orElseThrow(() -> new UnknownRecord(type.ref(id.value())));
    }
}
