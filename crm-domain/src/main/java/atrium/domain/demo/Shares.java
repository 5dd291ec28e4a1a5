package atrium.domain.demo;

import atrium.domain.demo.DemoStory.Customer;
import java.time.Duration;

/**
 * Deals things out to the customers of a grown company as they come: a hundredth of all to the first, to each of the others
 * about as many as are left for everybody, a few of them very many.
 */
final class Shares {

    private static final int OF_THE_FIRST = 100;

    private static final double SPREAD = 1.5;

    private final DemoStory story;
    private final long whole;
    private final double accounts;
    private final double alone;
    private final double each;

    /**
     * @param whole so many are there for all together
     * @param accounts part of the organisations that get any, 0 to 1
     * @param alone part of the people on their own that get any
     * @param each so many one of them gets
     */
    Shares(DemoStory story, long whole, double accounts, double alone, double each) {
        this.story = story;
        this.whole = whole;
        this.accounts = accounts;
        this.alone = alone;
        this.each = each;
    }

    /** How many are kept for those on their own who come after this organisation. */
    double kept(Customer customer) {
        return customer.alone() * alone * each;
    }

    /**
     * How many a customer gets who gets any; but for the first, not more than it had days.
     *
     * @param left so many are left for this one and all that come
     */
    int next(Customer customer, Span span, long left) {
        int count = dealt(customer, left);
        long days = 1 + Duration.between(span.from(), span.until()).toDays();
        boolean first = customer.accountId() != null && customer.number() == 0;
        return first ? count : (int) Math.min(count, days);
    }

    private int dealt(Customer customer, long left) {
        if (customer.accountId() == null) {
            double mean = left / Math.max(1, customer.left() * alone);
            return bounded(2 * mean * story.dice().nextDouble(), left);
        }
        if (customer.number() == 0) {
            return bounded(whole / (double) OF_THE_FIRST, left);
        }
        double free = left - kept(customer);
        double mean = free / Math.max(1, customer.left() * accounts);
        double drawn = Math.exp(SPREAD * story.dice().nextGaussian() - SPREAD * SPREAD / 2);
        return bounded(mean * drawn, (long) free);
    }

    private static int bounded(double count, long left) {
        return (int) Math.max(0, Math.min(Math.round(count), left));
    }
}
