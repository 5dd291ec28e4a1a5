package atrium.domain.catalog;

import java.util.UUID;

/**
 * A product to name it elsewhere.
 *
 * @param hint number and category, which tell it from others of the same name
 */
public record ProductLine(UUID id, String name, String hint) {}
