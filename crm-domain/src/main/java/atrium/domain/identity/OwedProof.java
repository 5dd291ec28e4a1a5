package atrium.domain.identity;

/** What somebody still has to do after a first proof of who they are. */
public enum OwedProof {
    /** Nothing: the first proof is enough. */
    NOTHING,
    /** Type a code of the app, or a recovery code. */
    CODE,
    /** Set an app up, since a role demands it. */
    SET_UP
}
