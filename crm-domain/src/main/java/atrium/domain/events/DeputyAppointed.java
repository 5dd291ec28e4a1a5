package atrium.domain.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody is to stand in for a colleague who will be away, or no longer is; for whoever tells them.
 *
 * @param deputy who stands in
 * @param appointed false when they no longer do
 */
public record DeputyAppointed(
        UUID personId,
        String name,
        UUID deputy,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean appointed,
        Actor actor,
        Instant at) {}
