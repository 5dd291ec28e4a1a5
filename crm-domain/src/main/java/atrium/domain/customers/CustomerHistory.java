package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.events.AccountChanged;
import atrium.domain.events.AccountCreated;
import atrium.domain.events.Actor;
import atrium.domain.events.ContactChanged;
import atrium.domain.events.ContactCreated;
import atrium.domain.events.FieldChange;
import atrium.domain.histories.History;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.FieldReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings in customers together with what happened to them at past moments. */
public final class CustomerHistory {

    private final History history;
    private final String currency;

    /** @param currency ISO 4217, taken for a revenue without a currency */
    public CustomerHistory(History history, String currency) {
        this.history = history;
        this.currency = currency;
    }

    /**
     * Brings an account in, and those who work there; their values name no account.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field of the first wrong one
     */
    public BroughtAccount bring(PastCustomer past, List<PastCustomer> people) {
        Account account = account(past);
        List<ContactId> ids =
                people.stream().map(person -> contact(person, account)).toList();
        return new BroughtAccount(account.id(), ids);
    }

    /**
     * Brings somebody in who is a customer on their own.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public ContactId bring(PastCustomer person) {
        return contact(person, null);
    }

    private Account account(PastCustomer past) {
        AccountId id = new AccountId(UuidV7.at(past.beginning()));
        Account account = null;
        Map<String, String> values = new HashMap<>();
        Map<String, String> before = Map.of();
        for (PastCustomer.Turn turn : past.turns()) {
            values.putAll(turn.values());
            FieldReader reader = new FieldReader(values);
            AccountFacts facts = AccountText.read(reader, currency, CustomFieldSet.NONE);
            Ownership ownership = ownership(reader);
            Map<String, String> after = AccountText.write(facts, ownership);
            List<FieldChange> changes = FieldChange.between(before, after);
            Actor actor = Actor.demo(turn.by());
            if (account == null) {
                account = new Account(id, facts, ownership, turn.at());
                history.told(new AccountCreated(id.value(), facts.name(), changes, actor, turn.at()));
            } else {
                account.describe(facts, ownership, turn.at());
                history.told(new AccountChanged(id.value(), facts.name(), changes, actor, turn.at()));
            }
            before = after;
        }
        Account brought = Objects.requireNonNull(account, "at least one turn");
        history.record(brought);
        return brought;
    }

    private ContactId contact(PastCustomer past, @Nullable Account employer) {
        ContactId id = new ContactId(UuidV7.at(past.beginning()));
        Ownership holder = employer == null ? Ownership.NONE : employer.ownership();
        Contact contact = null;
        Map<String, String> values = new HashMap<>();
        if (employer != null) {
            values.put("account", employer.id().value().toString());
        }
        Map<String, String> before = Map.of();
        for (PastCustomer.Turn turn : past.turns()) {
            values.putAll(turn.values());
            FieldReader reader = new FieldReader(values);
            ContactFacts facts = ContactText.read(reader, CustomFieldSet.NONE);
            Ownership ownership = ownership(reader);
            Map<String, String> after = ContactText.write(facts, ownership);
            List<FieldChange> changes = FieldChange.between(before, after);
            Actor actor = Actor.demo(turn.by());
            if (contact == null) {
                contact = new Contact(id, facts, ownership, holder, turn.at());
                history.told(
                        new ContactCreated(id.value(), facts.accountId(), facts.name(), changes, actor, turn.at()));
            } else {
                contact.describe(facts, ownership, holder, turn.at());
                history.told(
                        new ContactChanged(id.value(), facts.accountId(), facts.name(), changes, actor, turn.at()));
            }
            before = after;
        }
        history.record(Objects.requireNonNull(contact, "at least one turn"));
        return id;
    }

    private static Ownership ownership(FieldReader reader) {
        Ownership ownership = new Ownership(reader.id("owner"), reader.id("team"));
        reader.orThrow();
        return ownership;
    }
}
