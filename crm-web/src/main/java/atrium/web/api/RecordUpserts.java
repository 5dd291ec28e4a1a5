package atrium.web.api;

import atrium.domain.records.Importable;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UniqueField;
import atrium.domain.records.UniqueFields;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import atrium.web.records.WritableDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes a record or changes the one that is there, known by the unique field by which imports know it surest. */
@Component
class RecordUpserts {

    private static final int LONGEST = 200;

    private final Map<String, UniqueField> keys = new HashMap<>();
    private final UniqueFields unique;
    private final RecordWriting writing;
    private final RecordChanges changes;

    RecordUpserts(List<Importable> importables, UniqueFields unique, RecordWriting writing, RecordChanges changes) {
        for (Importable one : importables) {
            String surest = one.identities().get(0);
            one.type().uniqueFields().stream()
                    .filter(field -> field.key().equals(surest))
                    .forEach(field -> keys.put(one.type().code(), field));
        }
        this.unique = unique;
        this.writing = writing;
        this.changes = changes;
    }

    /** Keys of the fields that together tell a record of a type to other systems; none where it has no such fields, or the viewer doesn't know of them. */
    List<String> keys(String type, Viewer viewer) {
        UniqueField key = keys.get(type);
        return key == null || !known(type, key, viewer) ? List.of() : key.keys();
    }

    private static boolean known(String type, UniqueField key, Viewer viewer) {
        return key.keys().stream().allMatch(field -> viewer.sees(type, field));
    }

    /**
     * The values by which a record is known, out of the parameters of an address that hold nothing else.
     *
     * @throws ApiRefusal when the type has no such fields, or something else is named
     */
    Map<String, String> known(WritableDesk desk, Map<String, String> sent, Viewer viewer) {
        List<String> keys = key(desk, viewer).keys();
        sent.keySet().stream().filter(name -> !keys.contains(name)).findFirst().ifPresent(name -> {
            throw ApiRefusal.invalid(name, "api.list.unknown");
        });
        Map<String, String> known = new HashMap<>();
        keys.forEach(key -> known.put(key, checked(key, sent.getOrDefault(key, ""))));
        return known;
    }

    /** @param known the values of the fields by which the record is known; none when they stand among the values alone */
    Written put(
            WritableDesk desk,
            Map<String, String> known,
            Map<String, String> values,
            Condition condition,
            Viewer viewer) {
        UniqueField key = key(desk, viewer);
        Map<String, String> all = new HashMap<>(values);
        for (String field : key.keys()) {
            String text = checked(field, known.getOrDefault(field, values.getOrDefault(field, "")));
            if (!values.getOrDefault(field, text).strip().equals(text)) {
                throw ApiRefusal.invalid(field, "api.upsert.two-values");
            }
            all.put(field, text);
        }
        Optional<UUID> there = unique.holding(desk.type(), key, all, viewer);
        if (there.isPresent()) {
            return change(desk, there.get(), values, condition, viewer);
        }
        if (condition.match() != null) {
            throw new ApiRefusal(ProblemKind.PRECONDITION_FAILED);
        }
        try {
            return changes.made(desk, writing.open(desk, all, viewer), false, viewer);
        } catch (DataIntegrityViolationException | InvalidRecord refused) {
            // Somebody else made it at this moment; it is not seen when it lies in the bin or belongs to others.
            UUID made = unique.holding(desk.type(), key, all, viewer).orElseThrow(() -> refused);
            return change(desk, made, values, condition, viewer);
        }
    }

    private UniqueField key(StateDesk desk, Viewer viewer) {
        String type = desk.type().code();
        return Optional.ofNullable(keys.get(type))
                .filter(key -> known(type, key, viewer))
                .orElseThrow(() -> new ApiRefusal(ProblemKind.METHOD_NOT_ALLOWED));
    }

    private Written change(WritableDesk desk, UUID id, Map<String, String> values, Condition condition, Viewer viewer) {
        if (condition.noneMatch() != null) {
            throw new ApiRefusal(ProblemKind.PRECONDITION_FAILED);
        }
        return writing.update(desk, id, values, condition, viewer);
    }

    private static String checked(String key, String sent) {
        String known = sent.strip();
        if (known.isEmpty() || known.length() > LONGEST || known.indexOf('\0') >= 0) {
            throw ApiRefusal.invalid(key, "api.upsert.key", LONGEST);
        }
        return known;
    }
}
