package atrium.domain.events;

import org.jspecify.annotations.Nullable;

/**
 * One field's value before and after, as stored text.
 *
 * @param field key of the field, as in the record type's list of fields
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
