package atrium.domain.demo;

import atrium.domain.demo.DemoStory.Customer;

/**
 * How many notes each customer of a grown company has, so that all timelines together have the entries they shall have: the
 * first customer a hundredth of them, a third of the others none, a few very many.
 */
final class NoteCounts {

    private static final int SHARE_OF_THE_HUGEST = 100;
    private static final int SILENT = 30;
    private static final double SPREAD = 1.5;
    private static final double ENTRIES_ALONE = 1.61;
    private static final int MANY = 3_000;

    private final DemoStory story;
    private long notes;
    private long others;

    NoteCounts(DemoStory story) {
        this.story = story;
    }

    int next(Customer customer) {
        long others = story.facts() - notes;
        long left = story.size().entries() - story.facts();
        long next = customer.accountId() == null ? alone(customer, left) : account(customer, others, left);
        this.others = others;
        int count = (int) Math.max(0, Math.min(next, left));
        notes += count;
        return count;
    }

    private long alone(Customer customer, long left) {
        if (customer.left() == 1) {
            return left;
        }
        return story.chance(SILENT) ? 1 + story.dice().nextInt(3) : 0;
    }

    private long account(Customer customer, long now, long left) {
        if (customer.number() == 0) {
            return story.size().entries() / SHARE_OF_THE_HUGEST - now;
        }
        long contacts = story.size().contacts();
        double perAccount = Math.max(4, (double) others / customer.number());
        double alone = Math.max(0, contacts - contacts * 0.8) * ENTRIES_ALONE;
        double mean = (left - alone - perAccount * customer.left()) / customer.left();
        if (story.chance(SILENT)) {
            return 0;
        }
        double drawn = Math.exp(SPREAD * story.dice().nextGaussian() - SPREAD * SPREAD / 2);
        return Math.min(MANY, Math.round(mean / (1 - SILENT / 100.0) * drawn));
    }
}
