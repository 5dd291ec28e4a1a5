package atrium.domain.identity;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.providers.LinkedIdentities;
import atrium.domain.providers.LinkedIdentities.LinkedIdentity;
import atrium.domain.providers.OutsideIdentity;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people say who they are elsewhere, so that they sign in by it; whoever calls has made sure that it is them. */
@Component
@Transactional
public class OwnIdentities {

    private final LinkedIdentities identities;
    private final People people;
    private final FactorNews news;

    OwnIdentities(LinkedIdentities identities, People people, FactorNews news) {
        this.identities = identities;
        this.people = people;
        this.news = news;
    }

    /** Somebody, perhaps the viewer, signs in by this identity already. */
    public static final class IdentityTaken extends RuleViolation {

        private static final long serialVersionUID = 1L;

        private IdentityTaken() {
            super("provider.taken");
        }
    }

    /** Who the viewer is elsewhere, the oldest link first. */
    @Transactional(readOnly = true)
    public List<LinkedIdentity> all(Viewer viewer) {
        return identities.of(viewer.personId());
    }

    /** @throws IdentityTaken when the identity is linked already */
    public void link(OutsideIdentity identity, Viewer viewer) {
        if (!identities.link(viewer.personId(), identity)) {
            throw new IdentityTaken();
        }
        news.tell(person(viewer), "provider-linked", viewer.actor());
    }

    /** Removes a link of the viewer; nothing happens when it isn't theirs. */
    public void remove(UUID id, Viewer viewer) {
        if (identities.remove(viewer.personId(), id)) {
            news.tell(person(viewer), "provider-unlinked", viewer.actor());
        }
    }

    private PersonDetails person(Viewer viewer) {
        return people.details(viewer.personId()).orElseThrow();
    }
}
