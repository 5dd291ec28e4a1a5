package atrium.domain.signins;

/** With what somebody came, or tried to come in; the last of two steps. */
public enum SignInWay {
    PASSWORD,
    /** A link for a new password. */
    LINK,
    /** The code of an app, after a first step. */
    CODE,
    /** A recovery code, after a first step. */
    RECOVERY_CODE,
    /** Setting up the app that a role demands, after a first step. */
    APP_SET_UP,
    PASSKEY,
    /** An identity provider, such as the company's directory. */
    PROVIDER,
    /** The first set-up of Atrium. */
    SET_UP,
    /** A click on one of the demo people. */
    DEMO
}
