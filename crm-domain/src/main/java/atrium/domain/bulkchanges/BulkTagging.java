package atrium.domain.bulkchanges;

import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.Retagging;
import org.springframework.stereotype.Component;

/** Begins changes that put tags on many records at once and take others off. */
@Component
public class BulkTagging {

    private final BulkChanges changes;
    private final Changeables changeables;
    private final Retagging retagging;

    BulkTagging(BulkChanges changes, Changeables changeables, Retagging retagging) {
        this.changes = changes;
        this.changeables = changeables;
        this.retagging = retagging;
    }

    /** Whether records of a type can carry tags, and many of them be changed at once. */
    public boolean tags(String type) {
        return changes.types().stream().anyMatch(one -> one.code().equals(type) && one.tagged());
    }

    /**
     * Puts tags on the chosen records and takes others off.
     *
     * @param on names with commas between them; new ones are made as far as the naming rule allows
     * @param off names with commas between them
     * @return the change, which is over already when there were few records
     * @throws InvalidRecord at the fields {@link Retagging#ON} and {@link Retagging#OFF} for what can't be
     * @throws NothingChosen when the viewer may edit none of them
     * @throws TooManyChosen when there are too many
     */
    public BulkRun tag(Selection selection, String on, String off, Viewer viewer) {
        changeables.require(selection.type(), Deed.TAG, viewer);
        return changes.begin(Deed.TAG, selection, GivenTags.write(retagging.read(on, off, viewer)), viewer);
    }
}
