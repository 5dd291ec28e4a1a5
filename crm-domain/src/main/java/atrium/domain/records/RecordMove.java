package atrium.domain.records;

/** A way of a record between the lists, the archive and the recycle bin. */
public enum RecordMove {
    /** Out of the lists, until it is restored. */
    ARCHIVE(Act.EDIT, "archived_at = :at", "deleted_at IS NULL", "archived_at IS NULL"),
    /** Out of the archive. */
    RESTORE(Act.EDIT, "archived_at = NULL", "deleted_at IS NULL", "archived_at IS NOT NULL"),
    /** Into the recycle bin. */
    DELETE(Act.DELETE, "deleted_at = :at", "true", "deleted_at IS NULL"),
    /** Out of the recycle bin. */
    RECOVER(Act.DELETE, "deleted_at = NULL", "true", "deleted_at IS NOT NULL");

    private final Act act;
    final String change;
    final String reachable;
    final String due;

    RecordMove(Act act, String change, String reachable, String due) {
        this.act = act;
        this.change = change;
        this.reachable = reachable;
        this.due = due;
    }

    /** What a person must be allowed to do with a record for it. */
    public Act act() {
        return act;
    }

    /** What is told of a record that went it, such as {@code archived}. */
    public String deed() {
        return switch (this) {
            case ARCHIVE -> "archived";
            case DELETE -> "deleted";
            case RESTORE, RECOVER -> "restored";
        };
    }

    /** The way back. */
    public RecordMove back() {
        return switch (this) {
            case ARCHIVE -> RESTORE;
            case RESTORE -> ARCHIVE;
            case DELETE -> RECOVER;
            case RECOVER -> DELETE;
        };
    }
}
