package atrium.domain.records;

/** How far a permission reaches; a later level includes the ones before it. */
public enum Level {
    /** Not at all. */
    NONE,
    /** Records that the person owns. */
    OWN,
    /** Also records owned by, or belonging to, the person's teams. */
    TEAM,
    /** Every record. */
    ALL;

    /** The more permissive of two. */
    public Level or(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
