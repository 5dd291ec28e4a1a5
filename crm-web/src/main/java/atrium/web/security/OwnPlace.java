package atrium.web.security;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a form leads on to: an address that came with a request, if it is one of ours. */
public final class OwnPlace {

    private OwnPlace() {}

    /** Only a path of our own: no scheme, no host, no backslash that browsers read as a slash; otherwise the start. */
    public static String of(@Nullable String next) {
        String path = Objects.requireNonNullElse(next, "");
        boolean ours = path.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*")
                && Arrays.stream(path.split("[/?#]")).noneMatch(".."::equals)
                && !path.startsWith("/sign-");
        return ours ? path : "/";
    }
}
