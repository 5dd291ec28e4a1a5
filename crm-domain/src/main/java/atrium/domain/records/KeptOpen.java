package atrium.domain.records;

/** Why a field can't be hidden from anybody who sees records of its type. */
public enum KeptOpen {
    /** Records are called by it, and told apart. */
    NAME,
    /** No record is without it. */
    REQUIRED,
    /** Pages, lists and permissions are built on it: to whom a record belongs, what it hangs by, how far it has come. */
    PLACE
}
