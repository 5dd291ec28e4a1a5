package atrium.domain.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.identity.StandardRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What the chapters of the demo company share: the same dice, the day it is, and who works there. */
public final class DemoStory {

    private static final long SEED = 20_260_101;
    private static final int YEARS = 2;

    private final Random dice = new Random(SEED);
    private final Instant now;
    private final ZoneId zone;
    private final List<Colleague> colleagues = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();

    DemoStory(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * Somebody of the demo company.
     *
     * @param team the team whose customers the person looks after
     */
    public record Colleague(UUID id, String name, StandardRole role, UUID team, String teamName) {}

    /**
     * A customer's organisation in the story.
     *
     * @param stage lifecycle today
     * @param since when it came into being
     * @param salesRep who looks after it; also where nobody owns it officially
     * @param people those who work there
     */
    public record Customer(
            UUID accountId,
            String name,
            String country,
            String town,
            Lifecycle stage,
            Instant since,
            Colleague salesRep,
            List<Buyer> people) {}

    /** Somebody who works for a customer. */
    public record Buyer(UUID contactId, String name, Instant since) {}

    /** Dice that fall the same way every time. */
    public Random dice() {
        return dice;
    }

    /** The moment the story is told; nothing in it happens later. */
    public Instant now() {
        return now;
    }

    /** Where the company is at home. */
    public ZoneId zone() {
        return zone;
    }

    /** The day on which the story begins. */
    public LocalDate beginning() {
        return now.atZone(zone).toLocalDate().minusYears(YEARS);
    }

    /** Everybody, in the order in which they were let in. */
    public List<Colleague> colleagues() {
        return List.copyOf(colleagues);
    }

    /** Those with a role. */
    public List<Colleague> colleagues(StandardRole role) {
        return colleagues.stream().filter(colleague -> colleague.role() == role).toList();
    }

    /** The customers, in the order in which they came into being in the story's telling. */
    public List<Customer> customers() {
        return List.copyOf(customers);
    }

    void win(Customer customer) {
        customers.add(customer);
    }

    void hire(Colleague colleague) {
        colleagues.add(colleague);
    }

    /** Whether something happens that happens so many times in a hundred. */
    public boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    /** One of several, by the dice. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
