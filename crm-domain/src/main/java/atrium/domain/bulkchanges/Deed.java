package atrium.domain.bulkchanges;

import atrium.domain.records.Act;
import atrium.domain.records.RecordMove;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is done with many records. */
public enum Deed {
    /** Their fields get new values. */
    EDIT(null),
    /** Tags are put on them and taken off. */
    TAG(null),
    ARCHIVE(RecordMove.ARCHIVE),
    /** Out of the archive. */
    RESTORE(RecordMove.RESTORE),
    /** Into the recycle bin. */
    DELETE(RecordMove.DELETE);

    private final @Nullable RecordMove move;

    Deed(@Nullable RecordMove move) {
        this.move = move;
    }

    /** What a person must be allowed to do with each of the records. */
    public Act act() {
        return move == null ? Act.EDIT : move.act();
    }

    RecordMove move() {
        return Objects.requireNonNull(move);
    }
}
