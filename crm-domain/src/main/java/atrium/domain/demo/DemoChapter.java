package atrium.domain.demo;

import atrium.domain.demo.DemoStory.Customer;

/**
 * What one feature adds to an invented company, the small one of the demo and the big one alike; chapters come in their
 * {@code @Order}. What belongs to customers goes out as {@link DemoStory#history()}, which saves it or copies it; equal for
 * an equal story.
 */
public interface DemoChapter {

    /** Adds what is there before the first customer, by the doors of its feature. */
    default void begin(DemoStory story) {}

    /** Adds what it knows of one customer, after the chapters before it did; nothing of it may be kept in memory. */
    default void tell(DemoStory story, Customer customer) {}
}
