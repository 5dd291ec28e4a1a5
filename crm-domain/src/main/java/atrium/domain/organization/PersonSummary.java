package atrium.domain.organization;

import java.util.UUID;

/** A person as shown in lists and pickers. */
public record PersonSummary(UUID id, String name, String email, boolean active) {}
