package atrium.domain.demo;

import atrium.domain.customers.BroughtAccount;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.CustomerHistory;
import atrium.domain.customers.Lifecycle;
import atrium.domain.customers.PastCustomer;
import atrium.domain.demo.DemoStory.Buyer;
import atrium.domain.demo.DemoStory.Customer;
import atrium.domain.demo.DemoStory.Holder;
import atrium.domain.identity.StandardRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts with their people, then people on their own, one after the other, with years of changes. */
final class InventedCustomers {

    private static final List<Integer> PEOPLE_PER_ACCOUNT = List.of(1, 1, 1, 2, 2, 2, 3, 3, 4, 4);
    private static final int SHARE_OF_THE_HUGEST = 200;
    private static final int MANY_PEOPLE = 1_000;
    private static final double PEOPLE_EXPECTED = 3.7;

    private final DemoStory story;
    private final CustomerHistory history;
    private final WorkingTime time;
    private final AccountInvention accounts;
    private final ContactInvention people;
    private int brought;
    private int contacts;
    private int hugest;

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
                buying(past),
                holder(account.values()),
                number,
                story.size().accounts() - number,
                alone(number, story.size().accounts() - number - 1));
    }

    // As many as are missing when the organisations to come have as many people as those before, but for the first.
    private int alone(int number, int toCome) {
        if (number == 0) {
            hugest = contacts;
        }
        double each = number == 0 ? PEOPLE_EXPECTED : (double) (contacts - hugest) / number;
        return (int) Math.max(0, Math.round(story.size().contacts() - contacts - each * toCome));
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
                buying(person),
                holder(values),
                number,
                left + 1,
                0);
    }

    // From the turn that made a customer of it until now, or until the silence that ended it.
    private @Nullable Span buying(PastCustomer past) {
        Instant from = null;
        Instant until = story.now();
        for (PastCustomer.Turn turn : past.turns()) {
            String reached = turn.values().getOrDefault("lifecycle", "");
            from = reached.equals(Lifecycle.CUSTOMER.code()) ? turn.at() : from;
            until = reached.equals(Lifecycle.FORMER.code()) ? turn.at().minus(AccountTurns.SILENCE) : until;
        }
        return from == null ? null : new Span(from, until.isBefore(from) ? from : until);
    }

    private static Holder holder(Map<String, String> values) {
        return new Holder(id(values.get("owner")), id(values.get("team")));
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static Buyer buyer(ContactId id, PastCustomer past) {
        PastCustomer.Turn beginning = past.turns().get(0);
        Map<String, String> values = beginning.values();
        return new Buyer(
                id.value(),
                values.getOrDefault("firstName", "") + " " + values.getOrDefault("lastName", ""),
                beginning.at(),
                Lifecycle.of(values.getOrDefault("lifecycle", "lead")).ordinal() >= Lifecycle.CUSTOMER.ordinal());
    }
}
