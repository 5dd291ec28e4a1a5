package atrium.domain.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.customers.PastCustomer;
import atrium.domain.demo.DemoStory.Colleague;
import atrium.domain.identity.StandardRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes up what happened to an account since it came into being: how far it got with us, and what was corrected. */
final class AccountTurns {

    private static final List<String> DESCRIPTIONS = List.of(
            "Several sites, one purchasing department. Prefers yearly agreements.",
            "Family business in the third generation; decisions are quick when the owner is in the room.",
            "Audited every spring. Everything has to be traceable.",
            "Grew fast in the last years and is about to replace manual measuring.",
            "Part of a larger group, buys through the framework agreement of the group.");

    /** So long a customer has ordered nothing before it counts as a former one. */
    static final Duration SILENCE = Duration.ofDays(150);

    /** Who came so long ago has had the time to become a customer, and to fall silent. */
    static final int DAYS_OF_A_FORMER_ONE = 450;

    private final DemoStory story;
    private final WorkingTime time;
    private final InventedAccount account;
    private final List<PastCustomer.Turn> turns = new ArrayList<>();

    AccountTurns(DemoStory story, WorkingTime time, InventedAccount account) {
        this.story = story;
        this.time = time;
        this.account = account;
    }

    PastCustomer tell() {
        Lifecycle first =
                account.stage() == Lifecycle.SUBSCRIBER || story.chance(25) ? Lifecycle.SUBSCRIBER : Lifecycle.LEAD;
        Map<String, String> values = new HashMap<>(account.values());
        values.put("lifecycle", first.code());
        UUID marketer = story.oneOf(story.colleagues(StandardRole.MARKETER)).id();
        turns.add(new PastCustomer.Turn(
                account.since(),
                story.chance(40) ? marketer : account.salesRep().id(),
                values));
        for (int stage = first.ordinal() + 1; stage <= account.stage().ordinal(); stage++) {
            move(Lifecycle.values()[stage], account.stage().ordinal() - stage);
        }
        corrections();
        return new PastCustomer(turns);
    }

    // Who came lately goes through the stages the quicker, and has some time left in the last one.
    private void move(Lifecycle stage, int movesToCome) {
        double days = 3 + story.dice().nextDouble() * 45;
        double most = daysLeft() / (movesToCome + 2);
        if (stage == Lifecycle.FORMER) {
            days = SILENCE.toDays() + days * 4;
            most = daysLeft();
        }
        turn(Math.min(days, most), account.salesRep(), Map.of("lifecycle", stage.code()));
    }

    private void corrections() {
        if (story.chance(35)) {
            turn(2 + story.dice().nextInt(40), account.salesRep(), Map.of("description", story.oneOf(DESCRIPTIONS)));
        }
        String employees = account.values().get("employees");
        if (employees != null && story.chance(25)) {
            int now = Integer.parseInt(employees) * (85 + story.dice().nextInt(50)) / 100 + 1;
            turn(30 + story.dice().nextInt(120), account.salesRep(), Map.of("employees", String.valueOf(now)));
        }
    }

    private void turn(double days, Colleague by, Map<String, String> values) {
        Instant last = turns.get(turns.size() - 1).at();
        turns.add(new PastCustomer.Turn(time.after(last, Math.min(days, daysLeft() * 0.8)), by.id(), values));
    }

    private double daysLeft() {
        return Duration.between(turns.get(turns.size() - 1).at(), story.now()).toMinutes() / (24 * 60.0);
    }
}
