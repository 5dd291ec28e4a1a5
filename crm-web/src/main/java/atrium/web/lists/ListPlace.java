package atrium.web.lists;

import org.jspecify.annotations.Nullable;

/**
 * Where a record stands in the list it was opened from.
 *
 * @param text "4 of 37"
 * @param list address of that list
 * @param previous address of the record before; null for the first
 * @param next address of the record behind; null for the last
 */
record ListPlace(
        String text,
        String list,
        @Nullable String previous,
        @Nullable String next) {}
