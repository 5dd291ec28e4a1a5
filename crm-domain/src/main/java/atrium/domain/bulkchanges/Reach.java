package atrium.domain.bulkchanges;

/**
 * How far a change of chosen records goes.
 *
 * @param permitted records that the viewer may change so
 * @param others records that the viewer sees, but may not change so
 */
public record Reach(long permitted, long others) {}
