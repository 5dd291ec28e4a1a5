package atrium.domain.mail;

/** How far a letter got. */
public enum LetterState {
    /** Not sent yet; will be tried, or tried again. */
    WAITING,
    /** Handed over to the mail server. */
    SENT,
    /** Given up. */
    FAILED
}
