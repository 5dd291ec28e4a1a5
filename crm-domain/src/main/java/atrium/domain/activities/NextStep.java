package atrium.domain.activities;

import java.util.UUID;

/**
 * What usually follows when something is done.
 *
 * @param after what was done
 * @param outcome of the call that was done; empty for any other and for what has none
 * @param kind what follows
 * @param subject what it is about, with {@link #SUBJECT} in the place of the subject of what was done
 * @param workingDays after how many working days
 * @param atOnce whether it is planned where nobody says otherwise; else it is only offered
 */
public record NextStep(
        UUID id,
        ActivityKind after,
        String outcome,
        ActivityKind kind,
        String subject,
        int workingDays,
        boolean atOnce) {

    /** What stands in a subject for that of what was done. */
    public static final String SUBJECT = "{subject}";

    private static final int LONGEST = 300;

    /** What it is about after this was done. */
    public String about(String done) {
        String about = subject.replace(SUBJECT, done);
        return about.codePointCount(0, about.length()) <= LONGEST
                ? about
                : about.substring(0, about.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
