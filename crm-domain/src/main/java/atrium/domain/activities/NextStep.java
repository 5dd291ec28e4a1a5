package atrium.domain.activities;

import java.util.List;
import java.util.Optional;

/**
 * What usually follows when something is done.
 *
 * @param after what was done
 * @param outcome of the call that was done; empty for any other and for what has none
 * @param kind what follows
 * @param textKey key of its subject, a sentence about the subject of what was done
 * @param workingDays after how many working days
 */
public record NextStep(ActivityKind after, String outcome, ActivityKind kind, String textKey, int workingDays) {

    private static final List<NextStep> USUAL = List.of(
            step(ActivityKind.CALL, "no-answer", ActivityKind.CALL, "again", 1),
            step(ActivityKind.CALL, "busy", ActivityKind.CALL, "again", 1),
            step(ActivityKind.CALL, "left-message", ActivityKind.CALL, "again", 2),
            step(ActivityKind.CALL, "wrong-number", ActivityKind.TASK, "number", 1),
            step(ActivityKind.CALL, "reached", ActivityKind.TASK, "follow-up", 3),
            step(ActivityKind.MEETING, "", ActivityKind.TASK, "summary", 1));

    private static NextStep step(ActivityKind after, String outcome, ActivityKind kind, String text, int workingDays) {
        return new NextStep(after, outcome, kind, "next." + text, workingDays);
    }

    /** What usually follows; empty when nothing does. */
    public static Optional<NextStep> after(ActivityKind kind, String outcome) {
        return USUAL.stream()
                .filter(step -> step.after == kind && step.outcome.equals(outcome))
                .findFirst();
    }

    /** All that may follow a kind, for a page that changes with the outcome. */
    public static List<NextStep> after(ActivityKind kind) {
        return USUAL.stream().filter(step -> step.after == kind).toList();
    }
}
