package atrium.domain.records;

import java.util.Set;

/**
 * A page that can be the home of a role; the list of each record type is one, others are plugged in as beans.
 *
 * @param path its address
 * @param textKey key of its name
 * @param roles codes of the standard roles that begin with it as long as nobody chose another one
 */
public record HomePage(String path, String textKey, Set<String> roles) {

    public HomePage {
        roles = Set.copyOf(roles);
    }

    /** A page with which no role begins by itself. */
    public HomePage(String path, String textKey) {
        this(path, textKey, Set.of());
    }

    /** The list of a record type. */
    public static HomePage listOf(RecordType type) {
        return new HomePage(type.path(), "record." + type.code() + ".many");
    }
}
