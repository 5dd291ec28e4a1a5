package atrium.domain.identity;

import atrium.domain.factors.Factors;
import atrium.domain.factors.Factors.AppState;
import atrium.domain.factors.Passkeys;
import atrium.domain.factors.Passkeys.Passkey;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.People;
import atrium.domain.providers.LinkedIdentities;
import atrium.domain.providers.LinkedIdentities.LinkedIdentity;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who keep people take away what somebody lost: an app, passkeys, links to identity providers. */
@Component
@Transactional
public class LostFactors {

    private final Factors factors;
    private final Passkeys passkeys;
    private final LinkedIdentities identities;
    private final OpenSessions sessions;
    private final People people;
    private final FactorNews news;

    LostFactors(
            Factors factors,
            Passkeys passkeys,
            LinkedIdentities identities,
            OpenSessions sessions,
            People people,
            FactorNews news) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.identities = identities;
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

    /** The person's passkeys. */
    @Transactional(readOnly = true)
    public List<Passkey> passkeys(UUID personId, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return passkeys.of(personId);
    }

    /** Who the person is elsewhere. */
    @Transactional(readOnly = true)
    public List<LinkedIdentity> identities(UUID personId, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return identities.of(personId);
    }

    /** Takes the app, the recovery codes, the passkeys and the links to providers away, ends all sessions, and tells the person by mail. */
    public void take(UUID personId, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        var person = people.details(personId).orElseThrow(() -> new UnknownRecord(new RecordRef("person", personId)));
        boolean app = factors.remove(personId);
        boolean keys = passkeys.removeAll(personId);
        if (identities.removeAll(personId) || keys || app) {
            sessions.endAll(personId, null);
            news.tell(person, "factor-taken", viewer.actor());
        }
    }
}
