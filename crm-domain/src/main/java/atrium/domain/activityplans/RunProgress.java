package atrium.domain.activityplans;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a plan has come that was started on a record.
 *
 * @param total its steps without those that were taken away
 * @param late how many should have been done by now
 * @param waiting how many wait for the step before
 * @param startedBy who started it
 */
public record RunProgress(
        UUID id, String name, int total, int done, int late, int waiting, Instant startedAt, UUID startedBy) {}
