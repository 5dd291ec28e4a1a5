package atrium.domain.demo;

import atrium.domain.demo.DemoStory.Customer;

/**
 * How many notes each customer of a grown company has, so that all timelines together have exactly the entries they shall
 * have: with them the first customer has a hundredth of all entries, and the last one those that are still missing.
 */
final class NoteCounts {

    private static final int SHARE_OF_THE_FIRST = 100;
    private static final int SILENT = 30;
    private static final int SILENT_ALONE = 70;
    private static final double NOTES_ALONE = 2;
    private static final double OTHERS_ALONE = 2.5;
    private static final int SURE = 50;

    private final DemoStory story;
    private final Shares shares;
    private long notes;
    private long others;
    private long othersBefore;
    private double othersAlone = OTHERS_ALONE;

    NoteCounts(DemoStory story) {
        this.story = story;
        this.shares =
                new Shares(story, story.size().entries(), 1 - SILENT / 100.0, 1 - SILENT_ALONE / 100.0, NOTES_ALONE);
    }

    /** How many this customer has, of whom every other chapter has told. */
    int next(Customer customer) {
        long now = story.facts() - notes - others;
        others += now;
        long left = story.size().entries() - story.facts();
        int count = (int) Math.max(0, Math.min(count(customer, now, left), left));
        notes += count;
        return count;
    }

    private long count(Customer customer, long now, long left) {
        boolean alone = customer.accountId() == null;
        if (customer.left() == 1 && (alone || customer.alone() == 0)) {
            return left;
        }
        if (!alone && customer.number() == 0) {
            othersBefore = others;
            return story.size().entries() / SHARE_OF_THE_FIRST - now;
        }
        long free = left - (alone ? reservedAlone(customer, now) : reserved(customer));
        boolean silent = story.chance(alone ? SILENT_ALONE : SILENT);
        return silent || free <= 0 ? 0 : shares.next(customer, new Span(customer.since(), story.now()), free);
    }

    // What the other chapters will tell of those who come, as far as those who came let expect.
    private long reserved(Customer customer) {
        double each = (double) (others - othersBefore) / customer.number();
        return Math.round(each * (customer.left() - 1) + OTHERS_ALONE * customer.alone());
    }

    private long reservedAlone(Customer customer, long now) {
        othersAlone += (now - othersAlone) / (SURE + customer.number());
        return Math.round(othersAlone * (customer.left() - 1));
    }
}
