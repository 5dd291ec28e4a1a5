package atrium.domain.catalog;

import atrium.domain.customfields.CustomValues;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Viewer;
import java.util.Set;
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
        CustomValues custom) {

    private static final String TYPE = "product";

    /** The same without what the viewer doesn't know of. */
    ProductFacts seenBy(Viewer viewer) {
        FieldLimits fields = viewer.fields();
        Set<String> hidden = fields.hidden(TYPE);
        return hidden.isEmpty()
                ? this
                : new ProductFacts(
                        name,
                        sku,
                        category,
                        kind,
                        fields.shown(TYPE, "unit", unit),
                        availability,
                        fields.shown(TYPE, "description", description),
                        custom.without(hidden));
    }
}
