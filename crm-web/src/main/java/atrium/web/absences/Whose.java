package atrium.web.absences;

import atrium.domain.records.Viewer;
import java.util.UUID;

/**
 * Whose absences a page shows, and where it stands.
 *
 * @param own whether they are the viewer's own
 */
record Whose(UUID person, String base, boolean own) {

    static final String OWN = "/me/absences";

    static Whose own(Viewer viewer) {
        return new Whose(viewer.personId(), OWN, true);
    }

    /** Somebody's whom the viewer administers. */
    static Whose administered(UUID person) {
        return new Whose(person, "/admin/people/" + person + "/absences", false);
    }
}
