package atrium.web.signin;

import atrium.domain.identity.FirstSetUp;
import atrium.domain.identity.Secret;
import atrium.domain.kernel.SecretKey;
import atrium.domain.kernel.Settings;
import java.util.Base64;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Proves that whoever sets Atrium up can read its log; the same on all nodes. */
@Component
public class SetUpToken {

    private static final Logger LOG = LoggerFactory.getLogger("atrium");

    private final Secret token;
    private final FirstSetUp setUp;
    private final Settings settings;
    private final MessageSource texts;

    SetUpToken(SecretKey key, FirstSetUp setUp, Settings settings, MessageSource texts) {
        this.token = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(key.keyFor("set-up")));
        this.setUp = setUp;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    @Order(200)
    void on(ApplicationReadyEvent ready) {
        announce();
    }

    /** Prints the token, as long as Atrium waits for its set-up. */
    public void announce() {
        if (setUp.isDue()) {
            LOG.warn(
                    "\n\n  {}\n  {}\n",
                    texts.getMessage("set-up.log", null, Locale.ENGLISH),
                    settings.address(address()));
        }
    }

    /** Path of the set-up page with the token, for a person who may see it without reading the log. */
    public String address() {
        return "/set-up?token=" + token.text();
    }

    boolean matches(String typed) {
        return token.matches(typed.strip());
    }
}
