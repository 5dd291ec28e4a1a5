package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.events.PersonChanged;
import atrium.domain.identity.SignInOutcome.Welcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody in who has proved who they are, and remembers the browser. */
@Component
class Welcoming {

    private final KnownDevices devices;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Welcoming(KnownDevices devices, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.devices = devices;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Optional<Welcome> welcome(UUID personId, @Nullable Secret device) {
        return jdbc.sql("SELECT name FROM person WHERE id = :id AND active")
                .param("id", personId)
                .query(String.class)
                .optional()
                .map(name -> {
                    events.publishEvent(new PersonChanged(
                            personId, name, "signed-in", List.of(), Actor.person(personId), clock.instant()));
                    return new Welcome(personId, devices.remember(device, personId));
                });
    }
}
