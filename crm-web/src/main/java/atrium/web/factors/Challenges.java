package atrium.web.factors;

import atrium.domain.factors.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the question that a browser was asked in its session until the answer comes; each counts once. */
@Component
public class Challenges {

    private static final String CHALLENGE = "passkey-challenge";

    /** A new question, in place of one before. */
    public String ask(HttpServletRequest request) {
        String challenge = Passkeys.challenge();
        request.getSession().setAttribute(CHALLENGE, challenge);
        return challenge;
    }

    /** The question that waits for its answer, which is taken away. */
    public Optional<String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CHALLENGE) instanceof String challenge)) {
            return Optional.empty();
        }
        session.removeAttribute(CHALLENGE);
        return Optional.of(challenge);
    }
}
