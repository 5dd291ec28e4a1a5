package atrium.domain.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category of products.
 *
 * @param path names from the top down, joined by " / "
 * @param products how many products stand in it, those of the categories below not counted
 */
public record CategorySummary(
        UUID id, String name, @Nullable UUID parentId, String path, int products) {

    /** How deep it stands, 0 at the top. */
    public int depth() {
        return CategoryPath.fromTheTop(path).size() - 1;
    }
}
