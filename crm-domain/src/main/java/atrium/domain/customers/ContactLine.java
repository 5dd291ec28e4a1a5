package atrium.domain.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact on one line of another record's page. */
public record ContactLine(
        UUID id,
        String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone) {}
