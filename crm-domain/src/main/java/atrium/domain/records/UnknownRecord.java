package atrium.domain.records;

import atrium.domain.kernel.RecordRef;

/** The record does not exist, or the person may not see it: the two are not told apart. */
public final class UnknownRecord extends RuntimeException {

    public UnknownRecord(RecordRef ref) {
        super("No visible " + ref.type() + " " + ref.id());
    }
}
