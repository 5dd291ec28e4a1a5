package atrium.domain.activities;

import atrium.domain.events.SettingChanged;
import atrium.domain.identity.Secret;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the secrets by which programs read people's calendars, at most one for each person; of the secret itself only its hash
 * is kept.
 */
@Component
@Transactional
public class CalendarAddresses {

    private static final String TYPE = "calendar-address";
    private static final Duration EXACT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarAddresses(JdbcClient jdbc, Viewers viewers, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.events = events;
        this.clock = clock;
    }

    /** The viewer's own; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<CalendarAddress> of(Viewer viewer) {
        return jdbc.sql("SELECT made_at, read_at FROM calendar_address WHERE person_id = :me")
                .param("me", viewer.personId())
                .query(RecordRows.of(CalendarAddress.class))
                .optional();
    }

    /**
     * Makes the viewer's secret; the one before opens nothing from then on.
     *
     * @return the secret itself, which can't be found out again
     */
    public Secret make(Viewer viewer) {
        Secret secret = Secret.random();
        Instant now = clock.instant();
        boolean first = jdbc.sql("""
                        INSERT INTO calendar_address (person_id, hash, made_at) VALUES (:me, :hash, :now)
                        ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at, read_at = NULL
                        RETURNING old.person_id IS NULL
                        """)
                .param("me", viewer.personId())
                .param("hash", secret.hash())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
        tell(first ? "issued" : "renewed", now, viewer);
        return secret;
    }

    /** Takes the viewer's secret out of use, at once; nothing happens where there is none. */
    public void revoke(Viewer viewer) {
        int revoked = jdbc.sql("DELETE FROM calendar_address WHERE person_id = :me")
                .param("me", viewer.personId())
                .update();
        if (revoked > 0) {
            tell("revoked", clock.instant(), viewer);
        }
    }

    /** Whose calendar this secret opens; empty when it is nobody's, or that of a person who is no longer active. */
    public Optional<Viewer> enter(String secret) {
        Optional<Found> found = jdbc.sql("SELECT person_id, read_at FROM calendar_address WHERE hash = :hash")
                .param("hash", new Secret(secret).hash())
                .query(RecordRows.of(Found.class))
                .optional();
        return found.flatMap(one -> viewers.find(one.personId()).map(person -> {
            read(one);
            return person;
        }));
    }

    private void read(Found address) {
        Instant now = clock.instant();
        Instant before = address.readAt();
        if (before == null || before.plus(EXACT).isBefore(now)) {
            jdbc.sql("UPDATE calendar_address SET read_at = :now WHERE person_id = :person")
                    .param("now", Timestamp.from(now))
                    .param("person", address.personId())
                    .update();
        }
    }

    private void tell(String deed, Instant at, Viewer viewer) {
        events.publishEvent(new SettingChanged(
                new RecordRef(TYPE, viewer.personId()), viewer.name(), deed, List.of(), viewer.actor(), at));
    }

    private record Found(UUID personId, @Nullable Instant readAt) {}
}
