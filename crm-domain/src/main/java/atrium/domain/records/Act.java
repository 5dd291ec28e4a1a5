package atrium.domain.records;

/** What a role may do with records of a type. */
public enum Act {
    READ,
    CREATE,
    EDIT,
    DELETE,
    EXPORT
}
