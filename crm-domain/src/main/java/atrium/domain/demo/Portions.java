package atrium.domain.demo;

import atrium.domain.demo.DemoStory.Customer;

/** Shares of something of which all customers of a grown company together have about so much. */
final class Portions {

    private final Shares shares;
    private long left;

    /**
     * @param whole so many are there for all together
     * @param accounts part of the organisations that get any, 0 to 1
     * @param alone part of the people on their own that get any
     * @param each so many one of them gets
     */
    Portions(DemoStory story, long whole, double accounts, double alone, double each) {
        this.shares = new Shares(story, whole, accounts, alone, each);
        this.left = whole;
    }

    /**
     * How many a customer has who has any.
     *
     * @param span when they come about
     * @param least so many as long as there are some
     */
    int next(Customer customer, Span span, int least) {
        int count = (int) Math.min(left, Math.max(least, shares.next(customer, span, left)));
        left -= count;
        return count;
    }
}
