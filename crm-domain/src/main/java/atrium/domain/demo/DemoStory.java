package atrium.domain.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.histories.History;
import atrium.domain.identity.StandardRole;
import atrium.domain.organization.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the chapters of an invented company share: the same dice, the day it is, who works there, and where it is told. */
public final class DemoStory {

    private static final long SEED = 20_260_101;
    private static final int YEARS = 2;

    private final Random dice = new Random(SEED);
    private final Instant now;
    private final Company company;
    private final CompanySize size;
    private final List<Colleague> colleagues = new ArrayList<>();
    private final Map<StandardRole, List<Colleague>> byRole = new EnumMap<>(StandardRole.class);
    private @Nullable CountedHistory history;

    DemoStory(Instant now, Company company, CompanySize size) {
        this.now = now;
        this.company = company;
        this.size = size;
    }

    /**
     * Somebody of the invented company.
     *
     * @param team the team whose customers the person looks after
     */
    public record Colleague(UUID id, String name, String email, StandardRole role, UUID team, String teamName) {}

    /**
     * A customer in the story: an organisation, or a person on their own.
     *
     * @param accountId null for a person on their own
     * @param stage lifecycle today
     * @param since when it came into being
     * @param salesRep who looks after it; also where nobody owns it officially
     * @param people those who work there, at least one; or the person
     * @param buying from when until when it ordered; null for who never was a customer
     * @param holder who holds it, and its people
     * @param number its place among the organisations, or among the people on their own; the first has most to tell
     * @param left how many of the same kind come from here on, with this one
     * @param alone how many people on their own come after this organisation, as far as known; 0 for one of them
     */
    public record Customer(
            @Nullable UUID accountId,
            String name,
            String country,
            String town,
            Lifecycle stage,
            Instant since,
            Colleague salesRep,
            List<Buyer> people,
            @Nullable Span buying,
            Holder holder,
            int number,
            int left,
            int alone) {

        /** Somebody of its people; where the one drawn came only later, the first. */
        Buyer somebody(DemoStory story, Instant at) {
            Buyer drawn = story.oneOf(people);
            return drawn.since().isAfter(at) ? people.get(0) : drawn;
        }

        /** Whoever of its people orders; those who do have come as far as the customer, the first always. */
        Buyer orderer(DemoStory story, Instant at) {
            Buyer drawn = somebody(story, at);
            return drawn.orders() ? drawn : people.get(0);
        }

        /** The contact that is named for what happened with a buyer; null when only the organisation is, or was there. */
        @Nullable UUID named(DemoStory story, Buyer buyer, Instant at, int percent) {
            boolean named = accountId == null || (!buyer.since().isAfter(at) && story.chance(percent));
            return named ? buyer.contactId() : null;
        }
    }

    /** Owner and team of a customer. */
    public record Holder(@Nullable UUID owner, @Nullable UUID team) {}

    /**
     * Somebody who works for a customer, or is one.
     *
     * @param orders whether they are a customer themselves, or were
     */
    public record Buyer(UUID contactId, String name, Instant since, boolean orders) {}

    /** How much the company has. */
    public CompanySize size() {
        return size;
    }

    /** Where all that belongs to customers goes. */
    public History history() {
        return Objects.requireNonNull(history, "The story begins");
    }

    /** How many facts were told until now. */
    public long facts() {
        return history == null ? 0 : history.facts();
    }

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
        return company.zone();
    }

    /** ISO 4217. */
    public String currency() {
        return company.currency();
    }

    /** The day on which the story begins. */
    public LocalDate beginning() {
        return now.atZone(zone()).toLocalDate().minusYears(YEARS);
    }

    /** Everybody, in the order in which they were let in. */
    public List<Colleague> colleagues() {
        return List.copyOf(colleagues);
    }

    /** Those with a role. */
    public List<Colleague> colleagues(StandardRole role) {
        return byRole.getOrDefault(role, List.of());
    }

    void hire(Colleague colleague) {
        colleagues.add(colleague);
        byRole.computeIfAbsent(colleague.role(), role -> new ArrayList<>()).add(colleague);
    }

    void goesInto(History out) {
        history = new CountedHistory(out);
    }

    /** Whether something happens that happens so many times in a hundred. */
    public boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    /** One of several, by the dice. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }

    /** One of several, the first ones much rather than the last. */
    public <T> T rather(List<T> choices) {
        double luck = dice.nextDouble();
        return choices.get((int) (luck * luck * choices.size()));
    }
}
