package atrium.domain.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.customers.PastCustomer;
import atrium.domain.demo.DemoStory.Colleague;
import atrium.domain.identity.StandardRole;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private final DemoStory story;
    private final Names names;
    private final FictionalPhones phones;
    private final WorkingTime time;

    ContactInvention(DemoStory story, Names names, FictionalPhones phones) {
        this.story = story;
        this.names = names;
        this.phones = phones;
        this.time = new WorkingTime(story);
    }

    /** Somebody at an account; the first is known from its first day on. */
    PastCustomer at(DemoStory.Customer customer, InventedAccount account, boolean first) {
        Colleague rep = customer.salesRep();
        Instant since = first
                ? customer.since().plusSeconds(90 + story.dice().nextInt(1_500))
                : time.after(customer.since(), story.dice().nextInt(200));
        Map<String, String> values = person(account.market(), account.domain());
        values.put("jobTitle", story.oneOf(JOBS));
        values.put("account", customer.accountId().toString());
        values.put("country", account.market().country());
        values.put(
                "lifecycle",
                first ? customer.stage().code() : earlier(customer.stage()).code());
        copy("owner", account.values(), values);
        copy("team", account.values(), values);
        return new PastCustomer(List.of(new PastCustomer.Turn(notLaterThanNow(since), rep.id(), values)));
    }

    /** Somebody who buys for themselves. */
    PastCustomer alone(Market market) {
        Colleague marketer = story.oneOf(story.colleagues(StandardRole.MARKETER));
        Instant beginning = story.beginning().atStartOfDay(story.zone()).toInstant();
        Map<String, String> values = person(market, "mail.example");
        values.put("country", market.country());
        values.put("city", story.oneOf(market.towns()).name());
        values.put("lifecycle", story.oneOf(List.of("subscriber", "lead", "customer")));
        values.put("team", marketer.team().toString());
        Instant since = time.after(beginning, story.dice().nextInt(728));
        return new PastCustomer(List.of(new PastCustomer.Turn(since, marketer.id(), values)));
    }

    private Map<String, String> person(Market market, String domain) {
        String given = story.oneOf(market.givenNames());
        String family = story.oneOf(market.familyNames());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("firstName", given);
        values.put("lastName", family);
        if (story.chance(92)) {
            values.put("email", names.mail(given, family, domain, market.country()));
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
