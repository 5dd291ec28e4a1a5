package atrium.domain.listviews;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place between two rows of a sorted list, opaque to those who pass it on.
 *
 * @param backward the page that ends before the place instead of the one that begins behind it
 * @param sort text form of the order for which it was made
 * @param keys values of the row beside the place, one for each column of the order
 * @param id that row's id
 */
record ListCursor(boolean backward, String sort, List<@Nullable String> keys, UUID id) {

    private static final int MAX_LENGTH = 6000;
    private static final String SEPARATOR = "~";
    private static final String NOTHING = ".";

    String write() {
        StringBuilder text = new StringBuilder(backward ? "p" : "n");
        text.append(SEPARATOR).append(pack(sort));
        text.append(SEPARATOR).append(pack(id.toString()));
        keys.forEach(key -> text.append(SEPARATOR).append(key == null ? NOTHING : pack(key)));
        return text.toString();
    }

    /** @param sort text form of the order in which the list is shown now; a cursor of another order is refused */
    static ListCursor read(String text, String sort, int keys) {
        String[] parts = text.length() > MAX_LENGTH ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length != keys + 3
                || !parts[0].matches("[np]")
                || !unpack(parts[1]).equals(sort)) {
            throw unreadable();
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 3; i < parts.length; i++) {
            values.add(parts[i].equals(NOTHING) ? null : unpack(parts[i]));
        }
        return new ListCursor(parts[0].equals("p"), sort, values, id(unpack(parts[2])));
    }

    static UnreadableList unreadable() {
        return new UnreadableList("at", "unknown-place");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw unreadable();
        }
    }

    private static String pack(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpack(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notPacked) {
            throw unreadable();
        }
    }
}
