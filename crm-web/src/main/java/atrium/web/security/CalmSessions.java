package atrium.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The stored sessions, each as a {@link CalmSession}. */
final class CalmSessions<S extends Session> implements SessionRepository<CalmSession<S>> {

    private final SessionRepository<S> sessions;

    CalmSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public CalmSession<S> createSession() {
        return new CalmSession<>(sessions.createSession());
    }

    @Override
    public void save(CalmSession<S> session) {
        sessions.save(session.stored());
    }

    @Override
    public @Nullable CalmSession<S> findById(String id) {
        S session = sessions.findById(id);
        return session == null ? null : new CalmSession<>(session);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }
}
