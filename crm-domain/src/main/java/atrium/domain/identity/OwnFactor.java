package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.factors.AppSecret;
import atrium.domain.factors.Factors;
import atrium.domain.factors.Factors.AppState;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people keep the app by whose codes they sign in; whoever calls has made sure that it is them. */
@Component
@Transactional
public class OwnFactor {

    private final Factors factors;
    private final SecondSteps steps;
    private final GuessBrake brake;
    private final OpenSessions sessions;
    private final People people;
    private final CompanyProfile company;
    private final FactorNews news;

    OwnFactor(
            Factors factors,
            SecondSteps steps,
            GuessBrake brake,
            OpenSessions sessions,
            People people,
            CompanyProfile company,
            FactorNews news) {
        this.factors = factors;
        this.steps = steps;
        this.brake = brake;
        this.sessions = sessions;
        this.people = people;
        this.company = company;
        this.news = news;
    }

    /** The viewer's app; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<AppState> app(Viewer viewer) {
        return factors.app(viewer.personId());
    }

    /** Whether a role of the viewer demands one. */
    @Transactional(readOnly = true)
    public boolean isDemanded(Viewer viewer) {
        return steps.isDemanded(viewer.personId());
    }

    /** What an app reads from the QR code to show this person's codes. */
    @Transactional(readOnly = true)
    public URI address(UUID personId, AppSecret secret) {
        // Some apps part the two at the first colon, however it is written.
        String issuer = company.get().name().replace(':', ' ') + " Atrium";
        return secret.address(issuer, person(personId).email());
    }

    /**
     * Takes an app into use, in place of one before, and ends the person's other sessions.
     *
     * @param session id of the session that stays; null for none
     * @return recovery codes, to be shown once
     * @throws InvalidRecord when the app doesn't show this code (field {@code code})
     */
    public List<String> setUp(UUID personId, AppSecret secret, String code, @Nullable String session) {
        GuessBrake.Allowance allowance = brake.forSignedIn(personId);
        if (!allowance.take()) {
            throw wrongCode("password.too-often");
        }
        List<String> recoveryCodes = factors.setUp(personId, secret, code);
        if (recoveryCodes.isEmpty()) {
            throw wrongCode("factor.code-wrong");
        }
        allowance.giveBack();
        sessions.endAll(personId, session);
        news.tell(person(personId), "factor-set", Actor.person(personId));
        return recoveryCodes;
    }

    /** Makes new recovery codes, to be shown once; empty when the viewer has no app. */
    public List<String> renewRecoveryCodes(Viewer viewer) {
        if (factors.app(viewer.personId()).isEmpty()) {
            return List.of();
        }
        news.tell(person(viewer.personId()), "recovery-codes-renewed", viewer.actor());
        return factors.renewRecoveryCodes(viewer.personId());
    }

    /**
     * Turns the app off; the password alone lets the viewer in again.
     *
     * @throws SecondFactorDemanded when a role demands a factor and none would be left
     */
    public void remove(Viewer viewer) {
        if (factors.remove(viewer.personId())) {
            steps.remainOrThrow(viewer.personId());
            news.tell(person(viewer.personId()), "factor-removed", viewer.actor());
        }
    }

    private PersonDetails person(UUID id) {
        return people.details(id).orElseThrow();
    }

    private static InvalidRecord wrongCode(String key) {
        return new InvalidRecord(List.of(new InvalidValue("code", key, "")));
    }
}
