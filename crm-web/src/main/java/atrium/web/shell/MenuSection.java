package atrium.web.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of places in the menu; the first group has no heading, the others name theirs by message key.
 *
 * @param outdated whether its counts should be asked for anew
 */
public record MenuSection(@Nullable String label, List<MenuItem> items, boolean outdated) {}
