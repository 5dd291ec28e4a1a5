package atrium.domain.dataexchange;

/**
 * What became of the rows so far.
 *
 * @param lookalikes created or left-out rows that look like a record that was there before
 * @param madeAlong other records made because rows name them
 */
public record ImportCounts(
        long created, long updated, long unchanged, long skipped, long failed, long lookalikes, long madeAlong) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);
}
