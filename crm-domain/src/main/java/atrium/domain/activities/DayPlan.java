package atrium.domain.activities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own plans by when they are due.
 *
 * @param parts those that have plans, in their order
 * @param more whether the person has more plans than were counted ({@link MyDay#MOST})
 */
public record DayPlan(List<Part> parts, boolean more) {

    public DayPlan {
        parts = List.copyOf(parts);
    }

    /**
     * Plans of one part of the time, the most urgent first.
     *
     * @param total how many there are
     * @param plans those asked for
     */
    public record Part(DayPart part, int total, List<Line> plans) {

        public Part {
            plans = List.copyOf(plans);
        }
    }

    /**
     * A plan with the names of those it is with.
     *
     * @param accountId null when it is with no account or the person does not see it; the same for the contact
     * @param authorName whoever planned it, where it was somebody else
     * @param phone the number to call, where it is a call and there is one
     */
    public record Line(
            OpenActivity activity,
            @Nullable UUID accountId,
            @Nullable String accountName,
            @Nullable String authorName,
            @Nullable String phone) {}
}
