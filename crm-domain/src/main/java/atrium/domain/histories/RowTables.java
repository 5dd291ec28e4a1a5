package atrium.domain.histories;

import java.util.Set;

/** A feature whose records are no entities, but rows that a {@link History} takes in. */
public interface RowTables {

    /** The tables of these rows, which may lose their indexes meanwhile. */
    Set<String> tables();
}
