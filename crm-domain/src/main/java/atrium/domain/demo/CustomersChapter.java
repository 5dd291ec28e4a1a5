package atrium.domain.demo;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.CustomerHistory;
import atrium.domain.customers.PastCustomer;
import atrium.domain.demo.DemoStory.Buyer;
import atrium.domain.demo.DemoStory.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts and contacts of the demo company, with two years of changes. */
@Component
@Order(20)
class CustomersChapter implements DemoChapter {

    private static final int ACCOUNTS = 300;
    private static final int PEOPLE_ALONE = 40;
    private static final List<Integer> PEOPLE_PER_ACCOUNT = List.of(1, 1, 1, 2, 2, 2, 3, 3, 4, 4);

    private final CustomerHistory history;

    CustomersChapter(CustomerHistory history) {
        this.history = history;
    }

    @Override
    public void write(DemoStory story) {
        Names names = new Names(story);
        FictionalPhones phones = new FictionalPhones();
        List<InventedAccount> accounts = accounts(new AccountInvention(story, names, phones));
        WorkingTime time = new WorkingTime(story);
        List<AccountId> ids = history.bringAccounts(accounts.stream()
                .map(account -> new AccountTurns(story, time, account).tell())
                .toList());
        ContactInvention invention = new ContactInvention(story, names, phones);
        people(story, accounts, ids, invention);
        List<Market> markets = DemoTexts.markets();
        List<PastCustomer> alone = new ArrayList<>();
        for (int count = 0; count < PEOPLE_ALONE; count++) {
            alone.add(invention.alone(story.oneOf(markets)));
        }
        history.bringContacts(alone);
    }

    private static List<InventedAccount> accounts(AccountInvention invention) {
        List<InventedAccount> accounts = new ArrayList<>();
        accounts.add(invention.named("DE", "Gerlingen", "Bosch Gerlingen Werkzeuge", "Mechanical engineering"));
        accounts.add(invention.named("DE", "Stuttgart", "Müller & Söhne Präzisionstechnik GmbH", "Metals"));
        accounts.add(invention.named("GB", "London", "Thames Gauge Works Ltd", "Electronics"));
        while (accounts.size() < ACCOUNTS) {
            accounts.add(invention.any());
        }
        return accounts;
    }

    private void people(
            DemoStory story, List<InventedAccount> accounts, List<AccountId> ids, ContactInvention invention) {
        List<Customer> customers = new ArrayList<>();
        List<PastCustomer> past = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int index = 0; index < accounts.size(); index++) {
            Customer customer = customer(accounts.get(index), ids.get(index), List.of());
            int count = story.oneOf(PEOPLE_PER_ACCOUNT);
            for (int number = 0; number < count; number++) {
                past.add(invention.at(customer, accounts.get(index), number == 0));
            }
            customers.add(customer);
            counts.add(count);
        }
        List<ContactId> contacts = history.bringContacts(past);
        int next = 0;
        for (int index = 0; index < accounts.size(); index++) {
            int end = next + counts.get(index);
            List<Buyer> buyers = new ArrayList<>();
            for (; next < end; next++) {
                buyers.add(buyer(contacts.get(next), past.get(next).turns().get(0)));
            }
            story.win(customer(accounts.get(index), ids.get(index), buyers));
        }
    }

    private static Customer customer(InventedAccount account, AccountId id, List<Buyer> buyers) {
        return new Customer(
                id.value(),
                account.name(),
                account.market().country(),
                account.town(),
                account.stage(),
                account.since(),
                account.salesRep(),
                buyers);
    }

    private static Buyer buyer(ContactId id, PastCustomer.Turn beginning) {
        Map<String, String> values = beginning.values();
        return new Buyer(
                id.value(),
                values.getOrDefault("firstName", "") + " " + values.getOrDefault("lastName", ""),
                beginning.at());
    }
}
