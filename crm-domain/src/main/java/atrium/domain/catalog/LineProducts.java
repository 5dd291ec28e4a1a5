package atrium.domain.catalog;

import atrium.domain.records.FieldReader;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The products that the lines of one record may name, by id or by number; where a line has both, the id counts.
 *
 * @param open ids of those there are for the viewer, and of those that stood on the record before
 * @param numbered ids by number as it was typed
 */
public record LineProducts(Set<UUID> open, Map<String, UUID> numbered) {

    /** Whether a line names a product at all. */
    public static boolean named(FieldReader reader, String before) {
        return !reader.values().getOrDefault(before + "product", "").isBlank()
                || !reader.values().getOrDefault(before + "sku", "").isBlank();
    }

    /** The product of a line; null when it names none, or one that there isn't, which is noted at its field. */
    public @Nullable UUID read(FieldReader reader, String before) {
        UUID product = reader.id(before + "product");
        if (product != null) {
            return open.contains(product)
                    ? product
                    : reader.wrong(before + "product", "line.problem.unknown-product", "");
        }
        String number = reader.text(before + "sku", 100);
        if (number == null) {
            return null;
        }
        UUID known = numbered.get(number);
        return known != null ? known : reader.wrong(before + "sku", "line.problem.unknown-number", number);
    }
}
