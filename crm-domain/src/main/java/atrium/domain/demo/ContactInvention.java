package atrium.domain.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.customers.PastCustomer;
import atrium.domain.demo.DemoStory.Colleague;
import atrium.domain.identity.StandardRole;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes up people who work for a customer, or who are customers on their own. */
final class ContactInvention {

    private static final List<String> JOBS = List.of(
            "Head of quality",
            "Production manager",
            "Purchasing",
            "Laboratory manager",
            "Maintenance planner",
            "Managing director",
            "Process engineer",
            "Calibration technician",
            "Plant manager",
            "Research engineer",
            "Head of purchasing",
            "Quality inspector");

    private static final int REMEMBERED = 1_000;

    private final DemoStory story;
    private final Names names;
    private final FictionalPhones phones;
    private final WorkingTime time;
    private final List<Market> markets = DemoTexts.markets();
    private final Set<String> alone = new HashSet<>();

    ContactInvention(DemoStory story, Names names, FictionalPhones phones) {
        this.story = story;
        this.names = names;
        this.phones = phones;
        this.time = new WorkingTime(story);
    }

    /**
     * Somebody at an account; the first is known from its first day on.
     *
     * @param mailboxes those of the people who are there
     */
    PastCustomer at(InventedAccount account, boolean first, Set<String> mailboxes) {
        Colleague rep = account.salesRep();
        Instant since = first
                ? account.since().plusSeconds(90 + story.dice().nextInt(1_500))
                : time.after(account.since(), story.dice().nextInt(200));
        Map<String, String> values = person(account.market(), account.domain(), mailboxes);
        values.put("jobTitle", story.oneOf(JOBS));
        values.put("country", account.market().country());
        values.put(
                "lifecycle",
                first ? account.stage().code() : earlier(account.stage()).code());
        copy("owner", account.values(), values);
        copy("team", account.values(), values);
        return new PastCustomer(List.of(new PastCustomer.Turn(notLaterThanNow(since), rep.id(), values)));
    }

    /**
     * Somebody who buys for themselves.
     *
     * @param number their number among such people
     */
    PastCustomer alone(int number) {
        Market market = story.oneOf(markets);
        Colleague marketer = story.oneOf(story.colleagues(StandardRole.MARKETER));
        Instant beginning = story.beginning().atStartOfDay(story.zone()).toInstant();
        Map<String, String> values = person(
                market,
                "mail" + (number < REMEMBERED ? "" : number) + ".example",
                number < REMEMBERED ? alone : new HashSet<>());
        values.put("country", market.country());
        values.put("city", story.oneOf(market.towns()).name());
        values.put("lifecycle", story.oneOf(List.of("subscriber", "lead", "customer")));
        values.put("team", marketer.team().toString());
        Instant since = time.after(beginning, story.dice().nextInt(728));
        return new PastCustomer(List.of(new PastCustomer.Turn(since, marketer.id(), values)));
    }

    private Map<String, String> person(Market market, String domain, Set<String> mailboxes) {
        String given = names.given(market);
        String family = names.family(market);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("firstName", given);
        values.put("lastName", family);
        if (story.chance(92)) {
            values.put("email", Names.mail(given, family, domain, market.country(), mailboxes));
        }
        if (story.chance(45)) {
            phones.landline(market.country()).ifPresent(phone -> values.put("phone", phone));
        }
        if (story.chance(40)) {
            phones.mobile(market.country()).ifPresent(phone -> values.put("mobile", phone));
        }
        return values;
    }

    private Lifecycle earlier(Lifecycle stage) {
        boolean stays = stage == Lifecycle.FORMER || stage == Lifecycle.SUBSCRIBER || story.chance(60);
        return stays ? stage : Lifecycle.values()[stage.ordinal() - 1];
    }

    private Instant notLaterThanNow(Instant moment) {
        return moment.isAfter(story.now()) ? story.now() : moment;
    }

    private static void copy(String field, Map<String, String> from, Map<String, String> to) {
        String value = from.get(field);
        if (value != null) {
            to.put(field, value);
        }
    }
}
