package atrium.web.security;

import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Authentication of a person by session or key; made anew from the database for every request. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;

    /** @param viewer the person with what may be seen and done in this request */
    public SignedIn(Viewer viewer) {
        super(List.of());
        this.viewer = viewer;
        setAuthenticated(true);
    }

    /** The signed-in person of the current request; empty for a stranger. */
    public static Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.viewer) : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public String getName() {
        return viewer.personId().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.viewer.equals(viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
