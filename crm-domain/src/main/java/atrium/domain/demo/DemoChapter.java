package atrium.domain.demo;

/**
 * What one feature adds to the demo company; chapters are written in their {@code @Order}, all in one transaction, and
 * call the doors of their features.
 */
public interface DemoChapter {

    /** Writes it; equal for an equal story. */
    void write(DemoStory story);
}
