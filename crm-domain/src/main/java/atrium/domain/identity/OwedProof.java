package atrium.domain.identity;

/** What somebody still has to do after a first proof of who they are. */
public enum OwedProof {
    /** Nothing: the first proof is enough. */
    NOTHING,
    /** Type a code of the app, or a recovery code, or show a passkey. */
    CODE,
    /** Show a passkey: a role demands a second factor, and there is no app. */
    PASSKEY,
    /** Set an app up, since a role demands it. */
    SET_UP
}
