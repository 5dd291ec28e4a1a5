package atrium.domain.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team as shown in lists and pickers. */
public record TeamSummary(
        UUID id,
        String name,
        @Nullable UUID parentId,
        @Nullable UUID leadId) {}
