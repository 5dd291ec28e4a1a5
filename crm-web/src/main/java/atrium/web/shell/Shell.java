package atrium.web.shell;

import java.time.Instant;
import java.util.List;

/**
 * What the frame of a page shows to one person: the menu of his roles, what he may create, who he is, and how he wants to
 * see it (theme "auto", "light" or "dark"; density "normal" or "compact"; menu folded or not), how many notifications he has not read,
 * and when that was counted.
 */
public record Shell(
        List<MenuSection> menu,
        List<MenuItem> mayCreate,
        ShellPerson person,
        String theme,
        String density,
        boolean folded,
        int unread,
        Instant at) {

    private static final int PLACES_ON_A_PHONE = 4;

    /** The places of daily work in the bar at the bottom of a phone; the rest stands behind "More". */
    public List<MenuItem> places() {
        return menu.stream()
                .filter(section -> section.label() == null)
                .flatMap(section -> section.items().stream())
                .limit(PLACES_ON_A_PHONE)
                .toList();
    }
}
