package atrium.domain.events;

/** What led to a change. */
public enum Cause {
    /** A person on a page. */
    PAGE,
    /** A row of an imported file. */
    IMPORT,
    /** An import or a bulk action that is taken back: it leaves the audit log only, and nothing on timelines. */
    REVERT,
    /** A bulk action over many records. */
    BULK,
    /** A call of the API. */
    API,
    /** A rule. */
    AUTOMATION,
    /** The invented past that the demo company came with. */
    DEMO,
    /** Atrium itself, such as a clean-up. */
    SYSTEM
}
