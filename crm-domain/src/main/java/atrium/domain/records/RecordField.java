package atrium.domain.records;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type; its label stands under {@code field.<key>} or, where that type words it differently, under
 * {@code field.<type>.<key>}.
 *
 * @param key stable name used by forms, imports, filters and the audit log
 * @param kind what it holds
 * @param maxLength most characters of its text form
 * @param choices codes it may take when it is a CHOICE or holds several CHOICES, the code of the record type when it is a RECORD, else empty
 * @param names what else files may call its choices: code by name
 * @param withdrawn choices that forms offer no more, by code, each with its group: where one of them stands, those of its group
 *     are still offered
 */
public record RecordField(
        String key,
        FieldKind kind,
        int maxLength,
        List<String> choices,
        Map<String, String> names,
        Map<String, String> withdrawn) {

    public RecordField {
        choices = List.copyOf(choices);
        names = Map.copyOf(names);
        withdrawn = Map.copyOf(withdrawn);
    }

    /** A field all of whose choices are offered. */
    public RecordField(String key, FieldKind kind, int maxLength, List<String> choices, Map<String, String> names) {
        this(key, kind, maxLength, choices, names, Map.of());
    }

    /** A field whose choices are called by their codes alone. */
    public RecordField(String key, FieldKind kind, int maxLength, List<String> choices) {
        this(key, kind, maxLength, choices, Map.of());
    }

    /** A field that points at a record of a type. */
    public static RecordField record(String key, String type) {
        return new RecordField(key, FieldKind.RECORD, 36, List.of(type));
    }

    /** A field that is neither a choice nor points at a record. */
    public static RecordField of(String key, FieldKind kind, int maxLength) {
        return new RecordField(key, kind, maxLength, List.of());
    }

    /** The same field, of which these choices are offered no more. */
    public RecordField withdrawing(Map<String, String> groups) {
        return new RecordField(key, kind, maxLength, choices, names, groups);
    }

    /** The choices that a form offers where this value stands. */
    public List<String> offered(@Nullable String value) {
        if (withdrawn.isEmpty()) {
            return choices;
        }
        Set<String> kept = value == null
                ? Set.of()
                : value.lines().map(withdrawn::get).filter(Objects::nonNull).collect(Collectors.toSet());
        return choices.stream()
                .filter(code -> !withdrawn.containsKey(code) || kept.contains(withdrawn.get(code)))
                .toList();
    }
}
