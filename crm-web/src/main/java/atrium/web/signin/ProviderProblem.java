package atrium.web.signin;

import java.util.Arrays;
import java.util.Locale;

/** Why somebody who came by an identity provider stands before the sign-in page again. */
enum ProviderProblem {
    /** Nobody here is linked to the account, or whoever is may not sign in. */
    UNLINKED,
    /** The provider could not be asked, or proved nothing. */
    FAILED,
    /** No question of this browser waits for the answer. */
    STALE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its sentence. */
    String text() {
        return "provider.problem." + code();
    }

    /** The one of this code; that it failed for any other text. */
    static ProviderProblem of(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst()
                .orElse(FAILED);
    }
}
