package atrium.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a request to make or change a record.
 *
 * @param repeated whether it had been carried out before
 * @param record as it is now; null when it lies in the bin or went out of sight
 */
record Written(
        HttpStatus status,
        UUID id,
        boolean repeated,
        @Nullable ObjectNode record) {}
