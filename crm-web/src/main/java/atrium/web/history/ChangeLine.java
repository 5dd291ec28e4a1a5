package atrium.web.history;

import org.jspecify.annotations.Nullable;

/**
 * One field that was changed, in the reader's words.
 *
 * @param before null when the field was empty
 * @param after null when it is
 */
record ChangeLine(
        String label, @Nullable String before, @Nullable String after) {}
