package atrium.domain.activities;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What comes after one that repeats.
 *
 * @param due the day on which it is to be done
 * @param missed how many that would have been due meanwhile were left out
 */
public record Following(UUID activity, LocalDate due, int missed) {}
