package atrium.domain.records;

/** Something a role may do that is not about the records of one type. */
public enum Capability {
    /** Keep people, teams and roles. */
    ADMINISTER_PEOPLE,
    /** See and keep the system: outgoing mail, demo data, style guide. */
    ADMINISTER_SYSTEM,
    /** Bring records in from files. */
    IMPORT,
    /** Name, colour, merge and delete tags, and decide who may make new ones. */
    KEEP_TAGS,
    /** Read the log of all changes and take it out as a file, whatever records one may see. */
    READ_HISTORY
}
