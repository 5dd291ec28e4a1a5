package atrium.web.security;

import atrium.domain.records.Viewer;
import org.springframework.security.core.Authentication;

/** Lets tests of other rooms be signed in without a session. */
public final class SignedInForTests {

    private SignedInForTests() {}

    /** The authentication a session of this person would have. */
    public static Authentication as(Viewer viewer) {
        return new SignedIn(viewer);
    }
}
