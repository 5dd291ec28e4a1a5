package atrium.domain.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host name by which an organisation is known, without {@code www.}, in lower case, IDNA-encoded.
 *
 * @param name such as {@code bosch.example}
 */
public record WebDomain(String name) {

    private static final Pattern HOST =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** Reads a domain out of a domain, a web address or a mail address; empty when there is none in it. */
    public static Optional<WebDomain> parse(String text) {
        String host = text.strip().toLowerCase(Locale.ROOT);
        host = host.replaceFirst("^[a-z][a-z0-9+.-]*://", "").replaceFirst("[/?#].*$", "");
        host = host.substring(host.lastIndexOf('@') + 1)
                .replaceFirst(":\\d+$", "")
                .replaceFirst("^www\\d?\\.", "");
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return HOST.matcher(ascii).matches() ? Optional.of(new WebDomain(ascii)) : Optional.empty();
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
