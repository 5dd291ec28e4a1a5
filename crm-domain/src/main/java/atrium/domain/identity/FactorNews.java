package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.events.PersonChanged;
import atrium.domain.organization.PersonDetails;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells a person by mail, and the audit log, what became of the ways in which they prove who they are. */
@Component
class FactorNews {

    private final PersonLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactorNews(PersonLetters letters, ApplicationEventPublisher events, Clock clock) {
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** @param deed such as {@code factor-set}; the letter stands under {@code mail.<deed>} */
    void tell(PersonDetails person, String deed, Actor actor) {
        events.publishEvent(new PersonChanged(person.id(), person.name(), deed, List.of(), actor, clock.instant()));
        letters.send(person, deed, "/me/security");
    }
}
