package atrium.sales.deals;

import java.time.Duration;

/**
 * How long a deal has been in a stage, all its visits taken together.
 *
 * @param stage code of the stage
 */
public record StageTime(String stage, Duration time) {}
