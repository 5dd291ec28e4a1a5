package atrium.domain.listviews;

import java.util.List;
import java.util.UUID;

/**
 * One record in a list.
 *
 * @param cells in the order of the shown columns
 */
public record ListRow(UUID id, List<ListCell> cells) {}
