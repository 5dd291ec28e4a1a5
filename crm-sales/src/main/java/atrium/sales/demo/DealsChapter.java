package atrium.sales.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.customers.Ownership;
import atrium.domain.customfields.CustomValues;
import atrium.domain.demo.DemoChapter;
import atrium.domain.demo.DemoStory;
import atrium.domain.demo.DemoStory.Customer;
import atrium.sales.deals.DealFacts;
import atrium.sales.deals.DealHistory;
import atrium.sales.deals.PastDeal;
import atrium.sales.deals.PastDeal.Visit;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What customers might buy, bought, and did not buy: about two deals with each organisation, one in four still open. Its dice are
 * its own, so that the other chapters stay as they are.
 */
@Component
@Order(40)
class DealsChapter implements DemoChapter {

    private static final long SEED = 20_260_108;
    private static final List<Integer> DEALS = List.of(0, 1, 1, 1, 2, 2, 2, 3, 3, 5);
    private static final List<String> WHAT = List.of(
            "Torque sensors for the new line",
            "Test bench upgrade",
            "Load cells for the press shop",
            "Calibration, three years",
            "Data loggers for field tests",
            "Retrofit of the end-of-line test",
            "Training for the lab",
            "Force measurement in assembly",
            "Spare sensors for maintenance",
            "Climate chamber instrumentation",
            "Second test cell",
            "Rig for endurance tests",
            "Handheld displays for service",
            "Measuring chain for the wind tunnel",
            "Replacement of old amplifiers");
    private static final List<String> SOURCES =
            List.of("Trade fair", "Web site", "Recommendation", "Existing customer", "Cold call");
    private static final List<String> REASONS =
            List.of("price", "price", "competitor", "no-budget", "timing", "no-answer");
    private static final List<String> COMPETITORS = List.of("Kistler", "HBK", "Interface Inc.", "Burster");
    private static final List<List<String>> PARTS = List.of(
            List.of("decides"),
            List.of("decides", "pays"),
            List.of("uses"),
            List.of("pays"),
            List.of("uses", "influences"),
            List.of("influences"),
            List.of("blocks"));
    private static final Map<String, String> NOTES = Map.of(
            "decides", "Wants figures, not brochures",
            "pays", "Budget is set in autumn",
            "uses", "Runs the test bench every day",
            "influences", "The others ask for an opinion first",
            "blocks", "Had a bad start with our last delivery");
    private static final double MEDIAN = Math.log(14_000);
    private static final double SPREAD = 0.9;
    private static final int WON = 72;
    private static final int DRAGGING = 12;

    private final Pipelines pipelines;
    private final DealHistory deals;

    DealsChapter(Pipelines pipelines, DealHistory deals) {
        this.pipelines = pipelines;
        this.deals = deals;
    }

    @Override
    public void tell(DemoStory story, Customer customer) {
        if (customer.accountId() == null) {
            return;
        }
        Random dice = new Random(SEED + customer.number());
        boolean buyer = customer.buying() != null;
        for (int number = DEALS.get(dice.nextInt(DEALS.size())); number > 0; number--) {
            Instant opened = moment(dice, customer.since(), story.now());
            Instant decided = opened.plus(takes(dice));
            boolean due = !decided.isAfter(story.now());
            boolean open = !due && customer.stage() != Lifecycle.FORMER;
            boolean won = buyer && dice.nextInt(100) < WON;
            Instant end = due ? decided : open ? story.now() : moment(dice, opened, story.now());
            tell(story, customer, dice, visits(dice, opened, end, open ? null : won), open ? null : won);
        }
    }

    /** @param won null for one that is still open */
    private void tell(DemoStory story, Customer customer, Random dice, List<Visit> visits, @Nullable Boolean won) {
        Pipeline pipeline = pipelines.usual().orElseThrow();
        Instant opened = visits.get(0).at();
        Visit last = visits.get(visits.size() - 1);
        boolean early = pipeline.first().code().equals(last.stage());
        BigDecimal amount = early && dice.nextInt(100) < 40 ? null : amount(dice);
        LocalDate closed = won == null
                ? early && dice.nextInt(100) < 50 ? null : expected(story, dice)
                : last.at().atZone(story.zone()).toLocalDate();
        boolean lost = Boolean.FALSE.equals(won);
        String reason = lost ? REASONS.get(dice.nextInt(REASONS.size())) : null;
        String what = WHAT.get(dice.nextInt(WHAT.size()));
        DealFacts facts = new DealFacts(
                what + ", " + customer.town(),
                customer.accountId(),
                dice.nextInt(100) < 75 ? customer.people().get(0).contactId() : null,
                amount,
                amount == null ? null : story.currency(),
                dice.nextInt(100) < 8 ? 10 * (1 + dice.nextInt(9)) : null,
                closed,
                opened.atZone(story.zone()).toLocalDate(),
                reason,
                null,
                "competitor".equals(reason) || dice.nextInt(100) < 15
                        ? COMPETITORS.get(dice.nextInt(COMPETITORS.size()))
                        : null,
                SOURCES.get(dice.nextInt(SOURCES.size())),
                null,
                null,
                CustomValues.NONE);
        Ownership ownership =
                new Ownership(customer.salesRep().id(), customer.salesRep().team());
        deals.bring(
                new PastDeal(
                        facts,
                        ownership,
                        visits,
                        amount,
                        people(customer, opened),
                        SoldLines.of(what, amount, new Random(SEED - opened.getEpochSecond())),
                        customer.salesRep().id()),
                story.history());
    }

    // Two deals of three know who has what to say; dice of their own, so that all else stays as it is.
    private static List<PastDeal.Taking> people(Customer customer, Instant opened) {
        Random dice = new Random(SEED ^ opened.getEpochSecond());
        int known = dice.nextInt(100) < 66 ? Math.min(customer.people().size(), 1 + dice.nextInt(3)) : 0;
        List<PastDeal.Taking> taking = new ArrayList<>();
        for (int person = 0; person < known; person++) {
            List<String> roles = PARTS.get((person == 0 ? 0 : 2) + dice.nextInt(person == 0 ? 3 : PARTS.size() - 2));
            taking.add(new PastDeal.Taking(
                    customer.people().get(person).contactId(),
                    roles,
                    dice.nextInt(100) < 30 ? NOTES.get(roles.get(0)) : null));
        }
        return taking;
    }

    // As far as it has come: an open one the farther the longer it lasts, a lost one to any stage, a won one through
    // all.
    private List<Visit> visits(Random dice, Instant opened, Instant end, @Nullable Boolean won) {
        Pipeline pipeline = pipelines.usual().orElseThrow();
        List<Stage> open = pipeline.open();
        int reached = Boolean.TRUE.equals(won) ? open.size() : 1 + dice.nextInt(open.size());
        List<Instant> moments = new ArrayList<>(List.of(opened));
        for (int step = 1; step < reached; step++) {
            moments.add(moment(dice, opened, end));
        }
        moments.sort(null);
        List<Visit> visits = new ArrayList<>();
        for (int step = 0; step < reached; step++) {
            visits.add(new Visit(open.get(step).code(), moments.get(step)));
        }
        if (won != null) {
            visits.add(new Visit((won ? pipeline.won() : pipeline.lost()).code(), end));
        }
        return visits;
    }

    // Most are decided within weeks, some drag on for months: as time goes on a quarter is open, and no month has more
    // closings
    // than the one before but for the company's growth.
    private static Duration takes(Random dice) {
        double days =
                dice.nextInt(100) < DRAGGING ? 60 + 140 * dice.nextDouble() : 6 - 18 * Math.log(1 - dice.nextDouble());
        return Duration.ofHours(Math.round(24 * days));
    }

    private static LocalDate expected(DemoStory story, Random dice) {
        return story.now().atZone(story.zone()).toLocalDate().plusDays(dice.nextInt(110) - 15L);
    }

    private static BigDecimal amount(Random dice) {
        double value = Math.exp(MEDIAN + SPREAD * dice.nextGaussian());
        return BigDecimal.valueOf(value / 100).setScale(0, RoundingMode.HALF_UP).movePointRight(2);
    }

    private static Instant moment(Random dice, Instant from, Instant to) {
        long seconds = Math.max(1, Duration.between(from, to).getSeconds());
        return from.plusSeconds((long) (dice.nextDouble() * seconds));
    }
}
