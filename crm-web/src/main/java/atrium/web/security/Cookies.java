package atrium.web.security;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/**
 * How our cookies are named and guarded.
 *
 * @param secure whether people reach Atrium by https, so that cookies can be bound to it and to this host
 */
public record Cookies(boolean secure) {

    /** The name with the prefix that browsers enforce: secure, for this host only. */
    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    /** A cookie that scripts and other sites don't get. */
    public ResponseCookie of(String plain, String value, Duration age) {
        return ResponseCookie.from(name(plain), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(age)
                .build();
    }
}
