package atrium.domain.apikeys;

import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a key may do at most: {@code <record type>:read}, or {@code <record type>:write} which holds reading; {@code *} for
 * all types. A key never may more than its person.
 *
 * @param texts such as {@code account:read}
 */
public record KeyScopes(Set<String> texts) {

    /** Stands for all record types. */
    public static final String ALL = "*";

    private static final String READ = ":read";
    private static final String WRITE = ":write";

    // What a key does, it does record by record: whole exports stay with people.
    private static final Set<Act> READING = EnumSet.of(Act.READ);
    private static final Set<Act> WRITING = EnumSet.of(Act.READ, Act.CREATE, Act.EDIT, Act.DELETE);

    public KeyScopes {
        texts = Set.copyOf(texts);
    }

    static KeyScopes of(Collection<String> texts) {
        return new KeyScopes(new TreeSet<>(texts));
    }

    /** Whether the scopes hold an act on records of a type. */
    public boolean allow(Act act, String type) {
        return acts(type).contains(act);
    }

    /** The person as far as the key goes: less of the records, and nothing besides records. */
    public Viewer narrow(Viewer person, UUID keyId) {
        Map<String, Map<Act, Level>> levels = new HashMap<>();
        person.levels().forEach((type, granted) -> {
            Map<Act, Level> kept = new EnumMap<>(Act.class);
            kept.putAll(granted);
            kept.keySet().retainAll(acts(type));
            levels.put(type, kept);
        });
        return person.actingBy(keyId, levels);
    }

    /** Whether this is the text of a scope over one of these types, or over all. */
    static boolean known(String text, Collection<String> types) {
        int colon = text.indexOf(':');
        String type = colon < 0 ? "" : text.substring(0, colon);
        return (type.equals(ALL) || types.contains(type)) && Set.of(READ, WRITE).contains(text.substring(colon));
    }

    private Set<Act> acts(String type) {
        if (has(type, WRITE)) {
            return WRITING;
        }
        return has(type, READ) ? READING : Set.of();
    }

    private boolean has(String type, String right) {
        return texts.contains(type + right) || texts.contains(ALL + right);
    }
}
