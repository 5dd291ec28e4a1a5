package atrium.web.shell;

import org.jspecify.annotations.Nullable;

/**
 * One place of the menu.
 *
 * @param key tells places with a count apart; null for the others
 * @param label message key of its name; empty when it has a name of its own
 * @param name its own name, given by a person; null for the others
 * @param icon name of its icon
 * @param active whether the person is there now
 * @param count how many records stand there, as it is said; null when nobody counted
 * @param jump letter that jumps to it after "g"
 */
public record MenuItem(
        @Nullable String key,
        String label,
        @Nullable String name,
        String href,
        String icon,
        boolean active,
        @Nullable String count,
        @Nullable String jump) {

    /** A place without count. */
    public static MenuItem of(String label, String href, String icon, @Nullable String jump) {
        return new MenuItem(null, label, null, href, icon, false, null, jump);
    }

    /** A place that a person named, with a count. */
    public static MenuItem named(String key, String name, String href, String icon, @Nullable String count) {
        return new MenuItem(key, "", name, href, icon, false, count, null);
    }

    MenuItem at(String path) {
        boolean here = path.equals(href) || path.startsWith(href + "/");
        return new MenuItem(key, label, name, href, icon, here, count, jump);
    }
}
