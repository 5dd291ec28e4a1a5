package atrium.domain.tagging;

import java.util.UUID;

/**
 * A word that records can carry.
 *
 * @param name there once, whatever its case and accents
 * @param hue one of twelve colours, 0 to 11
 */
public record Tag(UUID id, String name, int hue) {}
