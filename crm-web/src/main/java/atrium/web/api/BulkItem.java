package atrium.web.api;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item of a bulk request.
 *
 * @param id of the record; null when it is only made by this item
 * @param requestName under which the item makes one record however often it is sent
 * @param values text form by field
 */
record BulkItem(
        Deed deed,
        @Nullable UUID id,
        Condition condition,
        @Nullable String requestName,
        Map<String, String> values) {}
