package atrium.sales.deals;

import atrium.domain.customers.Ownership;
import atrium.sales.lines.LineItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal of the past, or one that goes on.
 *
 * @param visits the stages it went through, at least one; the last is where it is
 * @param worth its value in the company's own currency
 * @param people who takes part, with what they have to say
 * @param lines that come to its value; none where somebody said it
 * @param by the person who wrote it down
 */
public record PastDeal(
        DealFacts facts,
        Ownership ownership,
        List<Visit> visits,
        @Nullable BigDecimal worth,
        List<Taking> people,
        List<LineItem> lines,
        UUID by) {

    public PastDeal {
        visits = List.copyOf(visits);
        people = List.copyOf(people);
        lines = List.copyOf(lines);
    }

    /**
     * Somebody who takes part in it.
     *
     * @param roles some of {@link PeopleText#ROLES}
     */
    public record Taking(
            UUID contact, List<String> roles, @Nullable String note) {}

    /**
     * A stage on its way.
     *
     * @param stage code of the stage
     */
    public record Visit(String stage, Instant at) {}
}
