package atrium.web.security;

import atrium.domain.identity.Previews;
import atrium.domain.identity.Viewers;
import atrium.domain.records.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps only the person's id in the session and asks the database what that person may do on every request, so that a
 * deactivated person or a changed role counts at once.
 */
@Component
class SessionSecurityContext implements SecurityContextRepository {

    private final Viewers viewers;
    private final Previews previews;
    private final PreviewSession looking;
    private final Clock clock;

    SessionSecurityContext(Viewers viewers, Previews previews, PreviewSession looking, Clock clock) {
        this.viewers = viewers;
        this.previews = previews;
        this.looking = looking;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = new SecurityContextImpl();
        Optional.ofNullable(request.getSession(false))
                .filter(this::stillLasts)
                .map(session -> (String) session.getAttribute(PersonSession.PERSON))
                .map(UUID::fromString)
                .flatMap(person -> seen(person, request))
                .ifPresent(viewer -> context.setAuthentication(new SignedIn(viewer)));
        return context;
    }

    // Who may no longer look at somebody, or whose time is over, is oneself again.
    private Optional<Viewer> seen(UUID person, HttpServletRequest request) {
        return looking.find(request)
                .flatMap(look -> previews.of(look.person(), person))
                .or(() -> viewers.signedIn(person));
    }

    private boolean stillLasts(HttpSession session) {
        boolean lasts = Instant.ofEpochMilli(session.getCreationTime())
                .plus(PersonSession.LONGEST)
                .isAfter(clock.instant());
        if (!lasts) {
            session.invalidate();
        }
        return lasts;
    }

    // Signing in and out write the session themselves; a request changes nothing.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PersonSession.PERSON) != null;
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @org.jspecify.annotations.Nullable SecurityContext context;

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = load(request);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
