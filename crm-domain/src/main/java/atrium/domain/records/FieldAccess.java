package atrium.domain.records;

/** What a person may do with one field of the records of a type that they reach; a later one includes the ones before it. */
public enum FieldAccess {
    /** Not know of it: it is an unknown field. */
    HIDDEN,
    /** See what stands there. */
    READ,
    /** Also change it, as far as the record may be changed. */
    EDIT;

    /** The more permissive of two. */
    public FieldAccess or(FieldAccess other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
