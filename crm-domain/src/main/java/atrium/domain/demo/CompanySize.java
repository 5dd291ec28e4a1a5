package atrium.domain.demo;

/**
 * How much an invented company has.
 *
 * @param accounts customers' organisations
 * @param alone people who are customers on their own; in a grown company as many as are missing to {@code contacts}
 * @param contacts people who are, or work for, customers; 0 where that is as it comes
 * @param entries rows of all timelines together; 0 where that is as it comes
 * @param lines rows of all purchases together; 0 where that is as it comes
 * @param activities calls, meetings and tasks that were done; 0 where that is as it comes
 * @param products what is sold, of which a few are always there
 * @param colleagues people of the company itself
 * @param teams their teams
 */
public record CompanySize(
        int accounts,
        int alone,
        int contacts,
        long entries,
        long lines,
        long activities,
        int products,
        int colleagues,
        int teams) {

    /** What somebody needs who wants to try everything. */
    static final CompanySize DEMO = new CompanySize(300, 40, 0, 0, 0, 0, 0, 12, 6);

    /** A million people with ten million entries and two million lines of purchases, or a part of that. */
    public static CompanySize grown(double scale) {
        return new CompanySize(
                (int) (200_000 * scale),
                0,
                (int) (1_000_000 * scale),
                (long) (10_000_000 * scale),
                (long) (2_000_000 * scale),
                (long) (1_000_000 * scale),
                (int) (2_000 * scale),
                200,
                40);
    }

    /** Whether it is skewed as life makes companies: common names, one huge customer, many quiet ones. */
    boolean grown() {
        return contacts > 0;
    }
}
