package atrium.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a change came from besides a person on a page.
 *
 * @param kind what it is: {@code import}, {@code bulk} or {@code key}; its text stands under {@code history.origin.<kind>}
 * @param name what it is called, such as the file; empty when it has no name
 * @param address where it is shown; null when the viewer can't see it
 */
public record ChangeOrigin(
        String kind, String name, @Nullable String address) {}
