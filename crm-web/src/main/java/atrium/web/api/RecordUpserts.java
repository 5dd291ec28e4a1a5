package atrium.web.api;

import atrium.domain.records.Importable;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UniqueFields;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes a record or changes the one that is there, known by the field by which imports know it surest. */
@Component
class RecordUpserts {

    private static final int LONGEST = 200;

    private final Map<String, String> keys = new HashMap<>();
    private final UniqueFields unique;
    private final RecordWriting writing;
    private final RecordChanges changes;

    RecordUpserts(List<Importable> importables, UniqueFields unique, RecordWriting writing, RecordChanges changes) {
        importables.forEach(one -> keys.put(one.type().code(), one.identities().get(0)));
        this.unique = unique;
        this.writing = writing;
        this.changes = changes;
    }

    /** Key of the field by which records of a type are known to other systems. */
    Optional<String> key(String type) {
        return Optional.ofNullable(keys.get(type));
    }

    /**
     * The value by which a record is known, out of the parameters of an address that hold nothing else.
     *
     * @throws ApiRefusal when the type has no such field, or it isn't named alone
     */
    String known(RecordDesk desk, Map<String, String> sent) {
        String key = key(desk.type().code()).orElseThrow(() -> new ApiRefusal(ProblemKind.METHOD_NOT_ALLOWED));
        sent.keySet().stream().filter(name -> !name.equals(key)).findFirst().ifPresent(name -> {
            throw ApiRefusal.invalid(name, "api.list.unknown");
        });
        return sent.getOrDefault(key, "");
    }

    /** @param known the value of the field by which the record is known; null when it stands among the values alone */
    Written put(
            RecordDesk desk, @Nullable String known, Map<String, String> values, Condition condition, Viewer viewer) {
        String key = key(desk.type().code()).orElseThrow(() -> new ApiRefusal(ProblemKind.METHOD_NOT_ALLOWED));
        String text = checked(key, known == null ? values.getOrDefault(key, "") : known);
        if (known != null && !values.getOrDefault(key, text).equals(text)) {
            throw ApiRefusal.invalid(key, "api.upsert.two-values");
        }
        Optional<UUID> there = unique.holding(desk.type(), key, text, viewer);
        if (there.isPresent()) {
            return change(desk, there.get(), values, condition, viewer);
        }
        if (condition.match() != null) {
            throw new ApiRefusal(ProblemKind.PRECONDITION_FAILED);
        }
        Map<String, String> all = new HashMap<>(values);
        all.put(key, text);
        try {
            return changes.made(desk, writing.open(desk, all, viewer), false, viewer);
        } catch (DataIntegrityViolationException | InvalidRecord refused) {
            // Somebody else made it at this moment; it is not seen when it lies in the bin or belongs to others.
            UUID made = unique.holding(desk.type(), key, text, viewer).orElseThrow(() -> refused);
            return change(desk, made, values, condition, viewer);
        }
    }

    private Written change(RecordDesk desk, UUID id, Map<String, String> values, Condition condition, Viewer viewer) {
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
