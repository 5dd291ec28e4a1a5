package atrium.domain.identity;

import atrium.domain.factors.Factors;
import atrium.domain.factors.Factors.AppState;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.People;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who keep people take away an app that somebody lost. */
@Component
@Transactional
public class LostFactors {

    private final Factors factors;
    private final OpenSessions sessions;
    private final People people;
    private final FactorNews news;

    LostFactors(Factors factors, OpenSessions sessions, People people, FactorNews news) {
        this.factors = factors;
        this.sessions = sessions;
        this.people = people;
        this.news = news;
    }

    /** The person's app; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<AppState> app(UUID personId, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return factors.app(personId);
    }

    /** Takes the app and the recovery codes away, ends all sessions, and tells the person by mail. */
    public void take(UUID personId, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        var person = people.details(personId).orElseThrow(() -> new UnknownRecord(new RecordRef("person", personId)));
        if (factors.remove(personId)) {
            sessions.endAll(personId, null);
            news.tell(person, "factor-taken", viewer.actor());
        }
    }
}
