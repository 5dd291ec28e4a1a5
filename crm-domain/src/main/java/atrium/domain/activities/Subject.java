package atrium.domain.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer something is about: an account, a contact, or a contact of an account. */
record Subject(@Nullable UUID accountId, @Nullable UUID contactId) {}
