package atrium.web.activities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's day in the person's words.
 *
 * @param today the date, in full
 * @param iso the same in ISO form
 * @param kinds the ways to see one kind alone
 * @param parts what is due when, without the parts that have nothing
 * @param kind the kind shown alone; empty for all
 * @param from what leads back to it, as the parameter {@code from} has it
 * @param of the name of whoever's day it is; null for one's own
 */
record DayScreen(
        String today,
        String iso,
        List<Way> kinds,
        List<Part> parts,
        String kind,
        String from,
        @Nullable String of) {

    /** A link to another choice of what is shown. */
    record Way(String href, String text, boolean here) {}

    /**
     * What is due in one part of the time.
     *
     * @param count how many there are, as it is said
     * @param more address of the next ones; null when all are shown
     * @param moreText what leads there
     */
    record Part(
            String code,
            String title,
            String count,
            List<Line> lines,
            @Nullable String more,
            @Nullable String moreText) {}

    /**
     * One plan.
     *
     * @param asks whether it asks what came of it when it is done
     * @param due when it is due, in short; empty for some time
     * @param links what it is about and whom it is with
     * @param hint place, duration, who planned it
     * @param repeats how often it comes again; null for once only
     * @param phone the number to call, where there is one
     * @param mine whether it is the person's own, and no meeting to which somebody else invited them
     * @param invites whether it is the person's own meeting with guests, who can be written to
     */
    record Line(
            UUID id,
            String kind,
            String icon,
            String subject,
            boolean asks,
            String due,
            boolean late,
            boolean high,
            List<Link> links,
            String hint,
            @Nullable String repeats,
            @Nullable String phone,
            boolean mine,
            boolean invites) {}

    /** A record that a plan is about or with. */
    record Link(String href, String text) {}
}
