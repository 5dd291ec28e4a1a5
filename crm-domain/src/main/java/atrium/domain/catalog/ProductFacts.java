package atrium.domain.catalog;

import atrium.domain.customfields.CustomValues;
import org.jspecify.annotations.Nullable;

/**
 * All that people tell us of a product.
 *
 * @param sku our own number for it, unique whatever its case
 * @param category path of the category, names from the top down joined by " / "
 * @param kind {@code good} or {@code service}
 * @param unit what one of it is, such as "piece" or "hour"
 * @param availability {@code active}, or {@code retired} when it is no longer sold
 * @param custom what the fields hold that the company added
 */
public record ProductFacts(
        String name,
        @Nullable String sku,
        @Nullable String category,
        String kind,
        @Nullable String unit,
        String availability,
        @Nullable String description,
        CustomValues custom) {}
