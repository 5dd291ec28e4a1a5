package atrium.domain.customers;

import static atrium.domain.records.Act.*;

import atrium.domain.events.AccountArchived;
import atrium.domain.events.AccountChanged;
import atrium.domain.events.AccountCreated;
import atrium.domain.events.AccountDeleted;
import atrium.domain.events.AccountRestored;
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

/** Opens, edits, archives, deletes and restores accounts, as far as the viewer may. */
@Component
@Transactional
public class AccountManagement {

    private final Accounts accounts;
    private final AccountRecords type;
    private final RecordAccess access;
    private final Assignment assignment;
    private final HandingOn handingOn;
    private final ParentAccounts parents;
    private final CompanyProfile company;
    private final ContactHolders contactHolders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountManagement(
            Accounts accounts,
            AccountRecords type,
            RecordAccess access,
            Assignment assignment,
            HandingOn handingOn,
            ParentAccounts parents,
            CompanyProfile company,
            ContactHolders contactHolders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.type = type;
        this.access = access;
        this.assignment = assignment;
        this.handingOn = handingOn;
        this.parents = parents;
        this.company = company;
        this.contactHolders = contactHolders;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens an account from the text form of its fields.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws NotPermitted when the viewer may not create accounts that belong to the chosen owner and team
     */
    public AccountId open(Map<String, String> values, Viewer viewer) {
        FieldReader reader = new FieldReader(
                type.custom().preset(AdmittedFields.fresh(type, values, type.beginning(viewer), viewer)));
        AccountFacts facts = AccountText.read(reader, company.get().currency(), type.custom());
        Ownership ownership = assignment.read(reader, Ownership.NONE);
        parents.check(reader, null, facts.parentId(), null, viewer);
        type.custom().demands(viewer).check(reader, Map.of(), AccountText.write(facts, ownership), null);
        AdmittedFields.orThrow(reader, type, viewer);
        if (!viewer.covers(CREATE, type.code(), ownership.ownerId(), ownership.teamId())) {
            throw new NotPermitted("CREATE account");
        }
        Instant now = clock.instant();
        Account account = type.custom()
                .storing(() -> accounts.saveAndFlush(new Account(AccountId.next(), facts, ownership, now)));
        List<FieldChange> changes = FieldChange.between(Map.of(), AccountText.write(facts, ownership));
        events.publishEvent(new AccountCreated(account.id().value(), facts.name(), changes, viewer.actor(), now));
        return account.id();
    }

    /**
     * Changes some fields; what nobody changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void edit(AccountId id, FieldEdit edit, Viewer viewer) {
        Account account = load(id, EDIT, viewer);
        Map<String, String> before = AccountText.write(account.facts(), account.ownership());
        FieldReader reader =
                new FieldReader(AdmittedFields.edit(type, edit, before, viewer).over(before));
        AccountFacts facts = AccountText.read(reader, company.get().currency(), type.custom());
        Ownership ownership = assignment.read(reader, account.ownership());
        parents.check(reader, id.value(), facts.parentId(), account.facts().parentId(), viewer);
        type.custom().demands(viewer).check(reader, before, AccountText.write(facts, ownership), id.value());
        handingOn.check(reader, type, id.value(), before, viewer);
        AdmittedFields.orThrow(reader, type, viewer);
        List<FieldChange> changes = FieldChange.between(before, AccountText.write(facts, ownership));
        if (changes.isEmpty()) {
            return;
        }
        boolean handedOver = !ownership.equals(account.ownership());
        Instant now = clock.instant();
        account.describe(facts, ownership, now);
        type.custom().storing(() -> {
            accounts.flush();
            return id;
        });
        if (handedOver) {
            contactHolders.follow(id, ownership);
        }
        events.publishEvent(new AccountChanged(id.value(), facts.name(), changes, viewer.actor(), now));
    }

    /** Hides the account from lists until it is restored. */
    public void archive(AccountId id, Viewer viewer) {
        Account account = load(id, EDIT, viewer);
        Instant now = clock.instant();
        account.archive(now);
        events.publishEvent(new AccountArchived(id.value(), account.facts().name(), viewer.actor(), now));
    }

    /** Puts the account into the recycle bin. */
    public void delete(AccountId id, Viewer viewer) {
        Account account = load(id, DELETE, viewer);
        Instant now = clock.instant();
        account.delete(now);
        events.publishEvent(new AccountDeleted(id.value(), account.facts().name(), viewer.actor(), now));
    }

    /** Takes the account out of the recycle bin or out of the archive. */
    public void restore(AccountId id, Viewer viewer) {
        Account account = accounts.findById(id).orElseThrow(() -> new UnknownRecord(type.ref(id.value())));
        if (account.deleted()) {
            access.requireDeleted(type, id.value(), DELETE, viewer);
        } else {
            access.require(type, id.value(), EDIT, viewer);
        }
        Instant now = clock.instant();
        account.restore(now);
        events.publishEvent(new AccountRestored(id.value(), account.facts().name(), viewer.actor(), now));
    }

    /** Text form of the fields, for a form; empty fields are absent. */
    @Transactional(readOnly = true)
    public Map<String, String> fields(AccountId id, Viewer viewer) {
        Account account = load(id, READ, viewer);
        return viewer.fields().shown(type.code(), AccountText.write(account.facts(), account.ownership()));
    }

    private Account load(AccountId id, Act act, Viewer viewer) {
        access.require(type, id.value(), act, viewer);
        return accounts.findById(id).orElseThrow(() -> new UnknownRecord(type.ref(id.value())));
    }
}
