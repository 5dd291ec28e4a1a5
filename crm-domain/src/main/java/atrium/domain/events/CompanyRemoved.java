package atrium.domain.events;

import java.time.Instant;

/** Everything that belonged to the company has left the database; what was kept beside it can go, too. */
public record CompanyRemoved(Instant at) {}
