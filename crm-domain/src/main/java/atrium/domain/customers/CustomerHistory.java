package atrium.domain.customers;

import atrium.domain.events.AccountChanged;
import atrium.domain.events.AccountCreated;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.ContactChanged;
import atrium.domain.events.ContactCreated;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.FieldReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings in customers together with what happened to them at past moments, many in one statement. */
@Component
@Transactional
public class CustomerHistory {

    private final Accounts accounts;
    private final Contacts contacts;
    private final CompanyProfile company;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CustomerHistory(
            Accounts accounts,
            Contacts contacts,
            CompanyProfile company,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.company = company;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Brings accounts in.
     *
     * @return their ids, in the same order
     * @throws atrium.domain.records.InvalidRecord naming each wrong field of the first wrong one
     */
    public List<AccountId> bringAccounts(List<PastCustomer> past) {
        String currency = company.get().currency();
        List<RecordEvent> told = new ArrayList<>();
        List<Account> brought =
                past.stream().map(one -> account(one, currency, told)).toList();
        accounts.saveAllAndFlush(brought);
        events.publishEvent(new BulkChange(told));
        return brought.stream().map(Account::id).toList();
    }

    /**
     * Brings contacts in; their accounts must be there.
     *
     * @return their ids, in the same order
     * @throws atrium.domain.records.InvalidRecord naming each wrong field of the first wrong one
     */
    public List<ContactId> bringContacts(List<PastCustomer> past) {
        Map<UUID, Ownership> holders = holders(past);
        List<RecordEvent> told = new ArrayList<>();
        List<Contact> brought =
                past.stream().map(one -> contact(one, holders, told)).toList();
        contacts.saveAllAndFlush(brought);
        events.publishEvent(new BulkChange(told));
        return brought.stream().map(Contact::id).toList();
    }

    private static Account account(PastCustomer past, String currency, List<RecordEvent> told) {
        AccountId id = AccountId.next();
        Account account = null;
        Map<String, String> values = new HashMap<>();
        Map<String, String> before = Map.of();
        for (PastCustomer.Turn turn : past.turns()) {
            values.putAll(turn.values());
            FieldReader reader = new FieldReader(values);
            AccountFacts facts = AccountText.read(reader, currency);
            Ownership ownership = ownership(reader);
            Map<String, String> after = AccountText.write(facts, ownership);
            List<FieldChange> changes = TextForm.changes(before, after);
            Actor actor = Actor.person(turn.by());
            if (account == null) {
                account = new Account(id, facts, ownership, turn.at());
                told.add(new AccountCreated(id.value(), facts.name(), changes, actor, turn.at()));
            } else {
                account.describe(facts, ownership, turn.at());
                told.add(new AccountChanged(id.value(), facts.name(), changes, actor, turn.at()));
            }
            before = after;
        }
        return Objects.requireNonNull(account, "at least one turn");
    }

    private static Contact contact(PastCustomer past, Map<UUID, Ownership> holders, List<RecordEvent> told) {
        ContactId id = ContactId.next();
        Contact contact = null;
        Map<String, String> values = new HashMap<>();
        Map<String, String> before = Map.of();
        for (PastCustomer.Turn turn : past.turns()) {
            values.putAll(turn.values());
            FieldReader reader = new FieldReader(values);
            ContactFacts facts = ContactText.read(reader);
            Ownership ownership = ownership(reader);
            Ownership holder = holder(facts.accountId(), holders);
            Map<String, String> after = ContactText.write(facts, ownership);
            List<FieldChange> changes = TextForm.changes(before, after);
            Actor actor = Actor.person(turn.by());
            if (contact == null) {
                contact = new Contact(id, facts, ownership, holder, turn.at());
                told.add(new ContactCreated(id.value(), facts.accountId(), facts.name(), changes, actor, turn.at()));
            } else {
                contact.describe(facts, ownership, holder, turn.at());
                told.add(new ContactChanged(id.value(), facts.accountId(), facts.name(), changes, actor, turn.at()));
            }
            before = after;
        }
        return Objects.requireNonNull(contact, "at least one turn");
    }

    private static Ownership ownership(FieldReader reader) {
        Ownership ownership = new Ownership(reader.id("owner"), reader.id("team"));
        reader.orThrow();
        return ownership;
    }

    private static Ownership holder(@Nullable UUID account, Map<UUID, Ownership> holders) {
        return account == null ? Ownership.NONE : Objects.requireNonNull(holders.get(account), "its account");
    }

    private Map<UUID, Ownership> holders(List<PastCustomer> past) {
        UUID[] ids = past.stream()
                .flatMap(one -> one.turns().stream())
                .map(turn -> turn.values().get("account"))
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Ownership> holders = new HashMap<>();
        jdbc.sql("SELECT id, owner_id, team_id FROM account WHERE id = ANY(:ids)")
                .param("ids", ids)
                .query(row -> {
                    holders.put(row.getObject("id", UUID.class), CustomerRows.ownership(row));
                });
        return holders;
    }
}
