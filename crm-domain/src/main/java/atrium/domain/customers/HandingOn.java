package atrium.domain.customers;

import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What is shared to edit stays where it is: to whom it belongs, its owner, its team and a contact's account, is decided by those
 * alone who may edit it without any share. Else a share would be a way to make a record one's own, and to delete it.
 */
@Component
public class HandingOn {

    private static final List<String> HOLDERS = List.of("owner", "team", "account");

    private final RecordAccess access;

    HandingOn(RecordAccess access) {
        this.access = access;
    }

    /** The ones among these records, all of which the viewer may edit, that are open by a share alone. */
    public Set<UUID> sharedOnly(RecordType type, Collection<UUID> ids, Viewer viewer) {
        if (!viewer.gains(Act.EDIT, type.code())) {
            return Set.of();
        }
        Set<UUID> held = access.permittedAmong(type, ids, Act.EDIT, viewer.withoutShares());
        return ids.stream().filter(id -> !held.contains(id)).collect(Collectors.toSet());
    }

    /** Notes each field by which a record would go to somebody else, unless the viewer may do that. */
    public void check(FieldReader reader, RecordType type, UUID id, Map<String, String> before, Viewer viewer) {
        if (HOLDERS.stream().anyMatch(field -> changes(reader, before, field))
                && !sharedOnly(type, List.of(id), viewer).isEmpty()) {
            refuse(reader, before);
        }
    }

    /** Notes each field by which a record that is open by a share alone would go to somebody else. */
    public static void refuse(FieldReader reader, Map<String, String> before) {
        HOLDERS.stream()
                .filter(field -> changes(reader, before, field))
                .forEach(field -> reader.wrong(field, "customer.problem.not-yours-to-hand-on", ""));
    }

    private static boolean changes(FieldReader reader, Map<String, String> before, String field) {
        return !Objects.equals(
                Objects.requireNonNullElse(before.get(field), ""),
                Objects.requireNonNullElse(reader.values().get(field), ""));
    }
}
