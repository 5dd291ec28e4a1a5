package atrium.domain.organization;

import java.util.UUID;

/**
 * A person as shown in lists and pickers.
 *
 * @param email blank for a program
 */
public record PersonSummary(UUID id, String name, String email, boolean active) {}
