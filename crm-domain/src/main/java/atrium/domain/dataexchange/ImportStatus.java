package atrium.domain.dataexchange;

/** How far an import has come. */
public enum ImportStatus {
    /** The file is here; its columns have no fields yet. */
    UPLOADED,
    /** The dry run is under way. */
    CHECKING,
    /** The dry run is over; nothing was stored. */
    CHECKED,
    /** Rows are being brought in. */
    RUNNING,
    /** All rows were dealt with. */
    DONE,
    /** It stopped before its end; what was brought in stays. */
    FAILED,
    /** It is being taken back. */
    REVERTING,
    /** It was taken back. */
    REVERTED;

    /** Whether it can be taken back. */
    public boolean revertible() {
        return this == DONE || this == FAILED;
    }

    /** Whether a job works on it now. */
    public boolean underWay() {
        return this == CHECKING || this == RUNNING || this == REVERTING;
    }
}
