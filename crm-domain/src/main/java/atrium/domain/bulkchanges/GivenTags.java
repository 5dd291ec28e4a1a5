package atrium.domain.bulkchanges;

import atrium.domain.audit.AuditLog.Entry;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordTagged;
import atrium.domain.tagging.Retagged;
import atrium.domain.tagging.TagChange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a change of many keeps its tags, and reads out of the audit log what it did with them. */
final class GivenTags {

    private static final String ON = "on ";
    private static final String OFF = "off ";

    private GivenTags() {}

    static Map<String, String> write(TagChange change) {
        Map<String, String> given = new HashMap<>();
        change.on().forEach((id, name) -> given.put(ON + id, name));
        change.off().forEach((id, name) -> given.put(OFF + id, name));
        return given;
    }

    static TagChange read(Map<String, String> given) {
        return new TagChange(tags(given, ON), tags(given, OFF));
    }

    /** Which of its tags it put on a record and took off it; others are passed over. */
    static Retagged done(TagChange change, Entry entry) {
        Set<UUID> before = new HashSet<>();
        Set<UUID> after = new HashSet<>();
        for (FieldChange tags : entry.changes()) {
            if (RecordTagged.FIELD.equals(tags.field())) {
                Set<String> then = names(tags.before());
                Set<String> since = names(tags.after());
                change.on().forEach((id, name) -> add(id, !then.contains(name) && since.contains(name), after));
                change.off().forEach((id, name) -> add(id, then.contains(name) && !since.contains(name), before));
            }
        }
        return new Retagged(entry.record().id(), before, after);
    }

    private static void add(UUID id, boolean wanted, Set<UUID> ids) {
        if (wanted) {
            ids.add(id);
        }
    }

    // The name of a tag has no comma.
    private static Set<String> names(@Nullable String listed) {
        return listed == null ? Set.of() : new HashSet<>(Arrays.asList(listed.split(", ")));
    }

    private static Map<UUID, String> tags(Map<String, String> given, String before) {
        Map<UUID, String> tags = new HashMap<>();
        given.forEach((key, name) -> {
            if (key.startsWith(before)) {
                tags.put(UUID.fromString(key.substring(before.length())), name);
            }
        });
        return tags;
    }
}
