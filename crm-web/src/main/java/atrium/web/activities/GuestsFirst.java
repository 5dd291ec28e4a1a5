package atrium.web.activities;

import atrium.domain.invitations.Invitations;
import atrium.domain.records.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Leads past the page of invitations where a guest of a meeting does not know what there is to know. */
@Component
class GuestsFirst {

    private final Invitations invitations;

    GuestsFirst(Invitations invitations) {
        this.invitations = invitations;
    }

    /** @param place where one goes on otherwise */
    String before(String place, UUID activity, String from, Viewer viewer) {
        return invitations.awaited(activity, viewer)
                ? WritingPlaces.with("/activities/" + activity + "/invitation", from)
                : place;
    }
}
