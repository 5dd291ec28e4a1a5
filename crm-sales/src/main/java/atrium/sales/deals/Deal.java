package atrium.sales.deals;

import atrium.domain.customers.Ownership;
import atrium.domain.kernel.UuidV7;
import atrium.sales.pipelines.Stage;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody may buy. */
@Entity
class Deal {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DealId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private DealFacts facts;

    @Embedded
    private @Nullable Ownership ownership;

    @Embedded
    private Progress progress;

    // Follows from the amount and the rates, see DealWorth.
    @Column(updatable = false)
    private @Nullable BigDecimal worth;

    // How many lines it has, from which its value follows.
    private int lines;

    private Instant createdAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Deal() {}

    /** @param since when it entered the stage, which may be before it was written down */
    Deal(DealId id, DealFacts facts, Ownership ownership, Stage stage, Instant since, Instant at) {
        this.id = id;
        this.facts = facts;
        this.ownership = ownership;
        this.progress = Progress.in(stage, since, at);
        this.createdAt = at;
        this.changedAt = at;
    }

    /**
     * A deal of the past.
     *
     * @param opened when it came into being
     * @param since when it entered its stage, which is when it was changed last
     */
    static Deal past(PastDeal past, Stage stage, Instant opened, Instant since) {
        Deal deal = new Deal(new DealId(UuidV7.at(opened)), past.facts(), past.ownership(), stage, since, since);
        deal.createdAt = opened;
        deal.worth = past.worth();
        deal.lines = past.lines().size();
        return deal;
    }

    DealId id() {
        return id;
    }

    DealFacts facts() {
        return facts;
    }

    Ownership ownership() {
        return ownership == null ? Ownership.NONE : ownership;
    }

    Progress progress() {
        return progress;
    }

    void describe(DealFacts newFacts, Ownership newOwnership, Instant at) {
        facts = newFacts;
        ownership = newOwnership;
        changedAt = at;
    }

    /** Whether its value follows from lines. */
    boolean itemized() {
        return lines > 0;
    }

    void itemize(int number) {
        lines = number;
    }

    /**
     * Puts it into another stage, which may close it or open it again.
     *
     * @param since when it counts as having entered it
     */
    void enter(Stage stage, Instant since, Instant at) {
        progress = Progress.in(stage, since, at);
        changedAt = at;
    }
}
