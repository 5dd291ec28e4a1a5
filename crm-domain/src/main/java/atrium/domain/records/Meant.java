package atrium.domain.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a text means.
 *
 * @param id one of them; null when it means nobody and nothing
 * @param count how many it can mean
 */
public record Meant(@Nullable UUID id, int count) {}
