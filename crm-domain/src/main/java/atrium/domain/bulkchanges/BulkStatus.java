package atrium.domain.bulkchanges;

/** How far a change of many records has come. */
public enum BulkStatus {
    /** Records are being changed. */
    RUNNING,
    /** All records were dealt with. */
    DONE,
    /** It ended too early; what was changed stays. */
    STOPPED,
    /** It is being undone. */
    UNDOING,
    /** It was undone. */
    UNDONE;

    /** Whether a job works on it now. */
    public boolean underWay() {
        return this == RUNNING || this == UNDOING;
    }
}
