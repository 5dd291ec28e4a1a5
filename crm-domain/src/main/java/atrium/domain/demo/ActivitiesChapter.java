package atrium.domain.demo;

import atrium.domain.activities.ActivityHistory;
import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.Guest;
import atrium.domain.activities.PastActivity;
import atrium.domain.customers.Lifecycle;
import atrium.domain.demo.DemoStory.Buyer;
import atrium.domain.demo.DemoStory.Colleague;
import atrium.domain.demo.DemoStory.Customer;
import atrium.domain.identity.StandardRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The calls, meetings and tasks of the people who look after customers, done and still to be done. */
@Component
@Order(28)
class ActivitiesChapter implements DemoChapter {

    private static final List<ActivityKind> KINDS =
            List.of(ActivityKind.CALL, ActivityKind.CALL, ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.TASK);
    private static final List<String> OUTCOMES = List.of("reached", "reached", "reached", "no-answer", "left-message");
    private static final List<Integer> MINUTES = List.of(15, 30, 30, 45, 60, 90);
    private static final Set<StandardRole> TAKEN_ALONG =
            EnumSet.of(StandardRole.SALES_MANAGER, StandardRole.SUPPORT_AGENT);
    private static final int MOST_OF_FEW = 5;
    private static final int PLANNED = 40;
    private static final int STILL_OPEN = 45;
    private static final int NAMED = 80;
    private static final double IN_TOUCH = 11 / 12.0;
    private static final double IN_TOUCH_ALONE = 2 / 3.0;
    private static final double EACH_ALONE = 0.5;
    private static final int DAYS_AHEAD = 21;
    private static final int DAYS_LATE = 3;
    private static final int COMING_AGAIN = 8;
    private static final int WITH_COLLEAGUE = 35;

    private final Map<String, List<String>> texts = DemoTexts.activities();
    private final List<String> products = DemoTexts.notes().getOrDefault("products", List.of());
    private final ActivityHistory history;
    private @Nullable Portions portions;

    ActivitiesChapter(ActivityHistory history) {
        this.history = history;
    }

    @Override
    public void begin(DemoStory story) {
        portions = story.size().grown()
                ? new Portions(story, story.size().activities(), IN_TOUCH, IN_TOUCH_ALONE, EACH_ALONE)
                : null;
    }

    @Override
    public void tell(DemoStory story, Customer customer) {
        if (customer.stage() == Lifecycle.SUBSCRIBER) {
            return;
        }
        boolean account = customer.accountId() != null;
        Span span = new Span(customer.since(), story.now());
        int few = account ? story.dice().nextInt(MOST_OF_FEW + 1) : 0;
        int count = portions == null ? few : portions.next(customer, span, 0);
        for (Instant at : Moments.of(story, span, count)) {
            history.bring(done(story, customer, at), story.zone(), story.history());
        }
        if (account && customer.stage() != Lifecycle.FORMER && story.chance(STILL_OPEN)) {
            for (int open = 1 + story.dice().nextInt(2); open > 0; open--) {
                history.bring(open(story, customer), story.zone(), story.history());
            }
        }
    }

    private PastActivity done(DemoStory story, Customer customer, Instant at) {
        ActivityKind kind = story.oneOf(KINDS);
        Instant before = at.minus(Duration.ofHours(20L + story.dice().nextInt(200)));
        boolean planned = story.chance(PLANNED) && before.isAfter(customer.since());
        Instant beginning = planned ? before : at;
        Buyer buyer = customer.somebody(story, beginning);
        Map<String, String> values = values(story, customer, kind, buyer);
        if (planned) {
            due(values, kind, at.atZone(story.zone()));
        }
        if (kind == ActivityKind.CALL) {
            values.put("outcome", story.oneOf(OUTCOMES));
        }
        UUID contact = customer.named(story, buyer, beginning, NAMED);
        UUID by = customer.salesRep().id();
        return new PastActivity(
                kind, customer.accountId(), contact, values, List.of(), by, planned ? before : null, at);
    }

    private PastActivity open(DemoStory story, Customer customer) {
        ActivityKind kind = story.oneOf(KINDS);
        Instant at = Moments.of(story, lately(story, customer), 1).get(0);
        Buyer buyer = customer.somebody(story, at);
        Map<String, String> values = values(story, customer, kind, buyer);
        LocalDate earliest = at.atZone(story.zone()).toLocalDate();
        LocalDate today = story.now().atZone(story.zone()).toLocalDate();
        LocalDate day = today.plusDays(story.dice().nextInt(DAYS_AHEAD + DAYS_LATE) - DAYS_LATE);
        day = day.isBefore(earliest) ? earliest : day;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        LocalTime time =
                LocalTime.of(8 + story.dice().nextInt(9), 15 * story.dice().nextInt(4));
        due(values, kind, day.atTime(time).atZone(story.zone()));
        if (kind != ActivityKind.TASK && day.isAfter(today) && story.chance(COMING_AGAIN)) {
            values.put(
                    "repeat", kind == ActivityKind.CALL ? "unit=months free=move" : "unit=months every=3 pace=weekday");
        }
        List<Guest> guests = kind == ActivityKind.MEETING && story.chance(WITH_COLLEAGUE)
                ? List.of(colleague(story, customer.salesRep()))
                : List.of();
        UUID contact = customer.named(story, buyer, at, NAMED);
        return new PastActivity(
                kind,
                customer.accountId(),
                contact,
                values,
                guests,
                customer.salesRep().id(),
                at,
                null);
    }

    // Somebody whom its owner takes along: the boss, or who looks after the customer once it has bought.
    private static Guest colleague(DemoStory story, Colleague owner) {
        Colleague taken = story.oneOf(story.colleagues().stream()
                .filter(one -> TAKEN_ALONG.contains(one.role()) && !one.id().equals(owner.id()))
                .toList());
        return new Guest(taken.id(), null, taken.name(), taken.email());
    }

    private static Span lately(DemoStory story, Customer customer) {
        Instant from = story.now().minus(Duration.ofDays(DAYS_LATE * 4L));
        return new Span(from.isAfter(customer.since()) ? from : customer.since(), story.now());
    }

    private Map<String, String> values(DemoStory story, Customer customer, ActivityKind kind, Buyer buyer) {
        Map<String, String> values = new HashMap<>();
        String subject = story.oneOf(texts.getOrDefault(kind.code(), List.of()))
                .replace("{product}", story.oneOf(products))
                .replace("{contact}", buyer.name())
                .replace("{town}", customer.town());
        values.put("subject", subject);
        values.put("owner", customer.salesRep().id().toString());
        if (story.chance(20)) {
            values.put("priority", story.chance(70) ? "high" : "low");
        }
        if (story.chance(30)) {
            values.put("description", story.oneOf(texts.getOrDefault("description", List.of())));
        }
        if (kind != ActivityKind.TASK) {
            values.put("minutes", story.oneOf(MINUTES).toString());
        }
        if (kind == ActivityKind.CALL) {
            values.put("direction", story.chance(75) ? "out" : "in");
        }
        if (kind == ActivityKind.MEETING) {
            values.put("place", story.chance(50) ? customer.town() : "Video");
        }
        return values;
    }

    private static void due(Map<String, String> values, ActivityKind kind, ZonedDateTime at) {
        values.put("due", at.toLocalDate().toString());
        if (kind != ActivityKind.TASK) {
            values.put("dueTime", at.toLocalTime().withSecond(0).withNano(0).toString());
        }
    }
}
