package atrium.domain.demo;

import atrium.domain.customers.BroughtAccount;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.CustomerHistory;
import atrium.domain.customers.Lifecycle;
import atrium.domain.customers.PastCustomer;
import atrium.domain.demo.DemoStory.Buyer;
import atrium.domain.demo.DemoStory.Customer;
import atrium.domain.identity.StandardRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts with their people, then people on their own, one after the other, with years of changes. */
final class InventedCustomers {

    private static final List<Integer> PEOPLE_PER_ACCOUNT = List.of(1, 1, 1, 2, 2, 2, 3, 3, 4, 4);
    private static final int SHARE_OF_THE_HUGEST = 200;
    private static final int MANY_PEOPLE = 1_000;

    private final DemoStory story;
    private final CustomerHistory history;
    private final WorkingTime time;
    private final AccountInvention accounts;
    private final ContactInvention people;
    private int brought;
    private int contacts;

    InventedCustomers(DemoStory story) {
        Names names = new Names(story);
        FictionalPhones phones = new FictionalPhones(story.size().grown());
        this.story = story;
        this.history = new CustomerHistory(story.history(), story.currency());
        this.time = new WorkingTime(story);
        this.accounts = new AccountInvention(story, names, phones);
        this.people = new ContactInvention(story, names, phones);
    }

    boolean more() {
        CompanySize size = story.size();
        return brought < size.accounts() || contacts < size.contacts() || brought < size.accounts() + size.alone();
    }

    Customer next() {
        int number = brought++;
        return number < story.size().accounts()
                ? account(number)
                : alone(number - story.size().accounts());
    }

    private Customer account(int number) {
        InventedAccount account = invent(number);
        int count = people(number);
        contacts += count;
        PastCustomer past = new AccountTurns(story, time, account).tell();
        List<PastCustomer> staff = new ArrayList<>();
        Set<String> mailboxes = new HashSet<>();
        for (int person = 0; person < count; person++) {
            staff.add(people.at(account, person == 0, mailboxes));
        }
        BroughtAccount there = history.bring(past, staff);
        List<Buyer> buyers = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            buyers.add(buyer(there.people().get(person), staff.get(person)));
        }
        return new Customer(
                there.id().value(),
                account.name(),
                account.market().country(),
                account.town(),
                account.stage(),
                account.since(),
                account.salesRep(),
                buyers,
                number,
                story.size().accounts() - number);
    }

    private InventedAccount invent(int number) {
        return switch (number) {
            case 0 -> accounts.named("DE", "Gerlingen", "Bosch Gerlingen Werkzeuge", "Mechanical engineering");
            case 1 -> accounts.named("DE", "Stuttgart", "Müller & Söhne Präzisionstechnik GmbH", "Metals");
            case 2 -> accounts.named("GB", "London", "Thames Gauge Works Ltd", "Electronics");
            default -> accounts.any(number);
        };
    }

    // As many have one or two people as have hundreds in life; the first customer has more than anybody.
    private int people(int number) {
        if (!story.size().grown()) {
            return story.oneOf(PEOPLE_PER_ACCOUNT);
        }
        int least = story.size().accounts() - number;
        int most = Math.max(1, Math.min(MANY_PEOPLE, story.size().contacts() - contacts - least));
        if (number == 0) {
            return Math.max(1, story.size().contacts() / SHARE_OF_THE_HUGEST);
        }
        int drawn = (int) Math.round(Math.exp(0.8 + story.dice().nextGaussian()));
        return Math.min(most, Math.max(1, drawn));
    }

    private Customer alone(int number) {
        contacts++;
        PastCustomer person = people.alone(number);
        PastCustomer.Turn beginning = person.turns().get(0);
        Buyer buyer = buyer(history.bring(person), person);
        Map<String, String> values = beginning.values();
        int left = story.size().grown()
                ? story.size().contacts() - contacts
                : story.size().alone() - number - 1;
        return new Customer(
                null,
                buyer.name(),
                values.getOrDefault("country", ""),
                values.getOrDefault("city", ""),
                Lifecycle.of(values.getOrDefault("lifecycle", "lead")),
                beginning.at(),
                story.oneOf(story.colleagues(StandardRole.SALES_REP)),
                List.of(buyer),
                number,
                left + 1);
    }

    private static Buyer buyer(ContactId id, PastCustomer past) {
        PastCustomer.Turn beginning = past.turns().get(0);
        Map<String, String> values = beginning.values();
        return new Buyer(
                id.value(),
                values.getOrDefault("firstName", "") + " " + values.getOrDefault("lastName", ""),
                beginning.at());
    }
}
