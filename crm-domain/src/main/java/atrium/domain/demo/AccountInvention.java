package atrium.domain.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.demo.DemoStory.Colleague;
import atrium.domain.identity.StandardRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes up companies that may buy measuring instruments. */
final class AccountInvention {

    private static final int DAYS_OF_STORY = 728;
    private static final List<Lifecycle> STAGES = List.of(
            Lifecycle.SUBSCRIBER,
            Lifecycle.LEAD,
            Lifecycle.LEAD,
            Lifecycle.QUALIFIED,
            Lifecycle.QUALIFIED,
            Lifecycle.OPPORTUNITY,
            Lifecycle.OPPORTUNITY,
            Lifecycle.CUSTOMER,
            Lifecycle.CUSTOMER,
            Lifecycle.CUSTOMER,
            Lifecycle.CUSTOMER,
            Lifecycle.FORMER);

    private final DemoStory story;
    private final Names names;
    private final FictionalPhones phones;
    private final WorkingTime time;
    private final List<Market> markets = DemoTexts.markets();
    private final Random dice;
    private final Map<String, List<Colleague>> reps = new HashMap<>();

    AccountInvention(DemoStory story, Names names, FictionalPhones phones) {
        this.story = story;
        this.names = names;
        this.phones = phones;
        this.time = new WorkingTime(story);
        this.dice = story.dice();
    }

    /**
     * Any company.
     *
     * @param number its number among the companies
     */
    InventedAccount any(int number) {
        Market market = story.oneOf(markets);
        String industry = story.oneOf(market.trades().keySet().stream().sorted().toList());
        String trade = story.oneOf(market.trades().getOrDefault(industry, List.of()));
        Market.Town town = story.oneOf(market.towns());
        String name = names.company(market, trade, town.name());
        String form = story.oneOf(market.legalForms());
        String domain = names.domain(name, market.country(), number);
        // More of them lately than long ago, as in a company that grows.
        double age = Math.pow(dice.nextDouble(), 1.4);
        return company(market, industry, town, domain, name + " " + form, stage(age), age);
    }

    private Lifecycle stage(double age) {
        Lifecycle stage = story.oneOf(STAGES);
        boolean tooYoung = age * DAYS_OF_STORY < AccountTurns.DAYS_OF_A_FORMER_ONE;
        return stage == Lifecycle.FORMER && tooYoung ? Lifecycle.CUSTOMER : stage;
    }

    /** A company with a name of our choice, a customer almost from the beginning. */
    InventedAccount named(String country, String town, String name, String industry) {
        Market market = markets.stream()
                .filter(one -> one.country().equals(country))
                .findFirst()
                .orElseThrow();
        Market.Town place = market.towns().stream()
                .filter(one -> one.name().equals(town))
                .findFirst()
                .orElseThrow();
        double age = 1 - dice.nextDouble() * 0.1;
        return company(market, industry, place, names.domain(name, country, 0), name, Lifecycle.CUSTOMER, age);
    }

    /** @param age part of the story that is told of it, 0 to 1 */
    private InventedAccount company(
            Market market, String industry, Market.Town town, String domain, String name, Lifecycle stage, double age) {
        Instant since = time.after(story.beginning().atStartOfDay(story.zone()).toInstant(), DAYS_OF_STORY * (1 - age));
        Colleague rep = salesRep(market);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("domain", domain);
        values.put("website", "https://www." + domain);
        values.put("email", "info@" + domain);
        values.put("industry", industry);
        phones.landline(market.country()).ifPresent(phone -> values.put("phone", phone));
        size(values, market);
        address(values, market, town);
        if (!story.chance(6)) {
            values.put("owner", rep.id().toString());
        }
        values.put("team", rep.team().toString());
        return new InventedAccount(market, domain, stage, since, rep, values);
    }

    private void size(Map<String, String> values, Market market) {
        int employees = (int) Math.round(Math.exp(4.1 + dice.nextGaussian() * 1.2)) + 3;
        values.put("employees", String.valueOf(employees));
        if (story.chance(80)) {
            long revenue = employees * (90L + dice.nextInt(160)) / 10 * 10_000;
            values.put("revenue", String.valueOf(revenue));
            values.put("revenueCurrency", market.currency());
        }
        if (story.chance(70)) {
            values.put("founded", String.valueOf(1880 + (int) (Math.pow(dice.nextDouble(), 0.6) * 140)));
        }
    }

    private void address(Map<String, String> values, Market market, Market.Town town) {
        String street = story.oneOf(market.streets());
        int number = 1 + dice.nextInt(120);
        boolean numberFirst = List.of("GB", "US", "FR").contains(market.country());
        values.put("street", numberFirst ? number + " " + street : street + " " + number);
        values.put("postalCode", town.postalCode());
        values.put("city", town.name());
        values.put("region", town.region());
        values.put("country", market.country());
    }

    private Colleague salesRep(Market market) {
        if (story.chance(4)) {
            return story.colleagues(StandardRole.SALES_MANAGER).get(0);
        }
        List<Colleague> there = reps.computeIfAbsent(
                market.team(),
                team -> story.colleagues(StandardRole.SALES_REP).stream()
                        .filter(rep -> rep.teamName().toLowerCase(Locale.ROOT).contains(team))
                        .toList());
        return story.size().grown() ? story.rather(there) : story.oneOf(there);
    }
}
