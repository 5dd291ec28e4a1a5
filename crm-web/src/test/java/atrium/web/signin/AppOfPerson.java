package atrium.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.web.Browser;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** The authenticator app of somebody in a test: it knows only what the page showed. */
public final class AppOfPerson {

    private static final Pattern SECRET = Pattern.compile("<code>((?:[A-Z2-7]{4} ?){8})</code>");
    private static final Pattern CODES = Pattern.compile("<code>((?:[0-9a-z-]{19}\\s*){10})</code>");

    private final SecretKeySpec key;
    private final Clock clock;

    private AppOfPerson(String secret, Clock clock) {
        this.key = new SecretKeySpec(Base32.decode(secret.replace(" ", "")), "RAW");
        this.clock = clock;
    }

    /** One into which somebody typed this secret. */
    public static AppOfPerson of(String secret, Clock clock) {
        return new AppOfPerson(secret, clock);
    }

    /** One into which somebody typed the secret of this page. */
    public static AppOfPerson from(HttpResponse<String> page, Clock clock) {
        Matcher found = SECRET.matcher(page.body());
        assertThat(found.find()).as("a secret on the page").isTrue();
        return new AppOfPerson(found.group(1), clock);
    }

    /** One that the person of this browser, who is signed in, sets up. */
    public static AppOfPerson setUp(Browser browser, Clock clock) {
        AppOfPerson app = from(browser.get("/me/security/app"), clock);
        assertThat(browser.post("/me/security/app", "code", app.code()).statusCode())
                .isEqualTo(200);
        return app;
    }

    /** What it shows now. */
    public String code() {
        return code(Duration.ZERO);
    }

    /** What it shows in a while. */
    public String code(Duration later) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, clock.instant().plus(later));
        } catch (InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The recovery codes of this page. */
    public static List<String> recoveryCodes(HttpResponse<String> page) {
        Matcher found = CODES.matcher(page.body());
        assertThat(found.find()).as("recovery codes on the page").isTrue();
        return List.of(found.group(1).strip().split("\\s+"));
    }
}
