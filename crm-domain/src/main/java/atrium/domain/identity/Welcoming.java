package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.events.PersonChanged;
import atrium.domain.identity.SignInOutcome.Welcome;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.signins.BrowserName;
import atrium.domain.signins.SignInLog;
import atrium.domain.signins.SignInResult;
import atrium.domain.signins.SignInWay;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody in who has proved who they are, remembers the browser, and tells the person of one not seen before. */
@Component
class Welcoming {

    private final KnownDevices devices;
    private final People people;
    private final SignInLog log;
    private final PersonLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Welcoming(
            KnownDevices devices,
            People people,
            SignInLog log,
            PersonLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.devices = devices;
        this.people = people;
        this.log = log;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Optional<Welcome> welcome(UUID personId, SignInWay way, Client client) {
        return people.details(personId).filter(PersonDetails::active).map(person -> {
            events.publishEvent(new PersonChanged(
                    personId, person.name(), "signed-in", List.of(), Actor.person(personId), clock.instant()));
            log.write(personId, way, SignInResult.IN, client.address(), client.agent());
            if (way != SignInWay.DEMO && devices.isNewAmongOthers(client.device(), personId)) {
                tell(person, client);
            }
            return new Welcome(personId, devices.remember(client.device(), personId));
        });
    }

    private void tell(PersonDetails person, Client client) {
        BrowserName name = BrowserName.of(client.agent());
        letters.send(
                person,
                "new-device",
                "/me/sessions",
                client.address(),
                name.browser() == null ? "?" : name.browser(),
                name.system() == null ? "?" : name.system());
    }
}
