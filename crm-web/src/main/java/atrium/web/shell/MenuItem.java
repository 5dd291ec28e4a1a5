package atrium.web.shell;

import org.jspecify.annotations.Nullable;

/**
 * One place of the menu: message key of its name, address, name of its icon, whether the person is there now, an optional
 * count, and the letter that jumps to it after "g".
 */
public record MenuItem(
        String label,
        String href,
        String icon,
        boolean active,
        @Nullable Long count,
        @Nullable String jump) {

    /** A place without count. */
    public static MenuItem of(String label, String href, String icon, @Nullable String jump) {
        return new MenuItem(label, href, icon, false, null, jump);
    }

    MenuItem at(String path) {
        boolean here = path.equals(href) || path.startsWith(href + "/");
        return new MenuItem(label, href, icon, here, count, jump);
    }
}
