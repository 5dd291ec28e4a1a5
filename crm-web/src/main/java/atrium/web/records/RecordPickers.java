package atrium.web.records;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldKind;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and finds the records that a form's fields point at. */
@Component
public class RecordPickers {

    private final Map<String, RecordPicker> pickers;
    private final MessageSource texts;

    RecordPickers(List<RecordPicker> pickers, MessageSource texts) {
        this.texts = texts;
        this.pickers = pickers.stream()
                .collect(Collectors.toMap(picker -> picker.type().code(), Function.identity()));
    }

    /** Whether records of a type can be picked. */
    public boolean offers(String type) {
        return pickers.containsKey(type);
    }

    /** Address of the suggestions for a field. */
    public String choices(RecordField field) {
        return picker(field).type().path() + "/choices";
    }

    /** Address of the suggestions of records of a type. */
    public String choices(String type) {
        return Objects.requireNonNull(pickers.get(type), type).type().path() + "/choices";
    }

    /** The name of a record; empty when the viewer doesn't see it, or records of its type can't be picked. */
    public Optional<String> name(String type, String id, Viewer viewer) {
        return uuid(id).flatMap(
                        known -> Optional.ofNullable(pickers.get(type)).flatMap(picker -> picker.name(known, viewer)));
    }

    /** What stands in a form for the record that a field points at: its name, or that the viewer doesn't see it. */
    String shown(RecordField field, String id, Viewer viewer) {
        return name(field, id, viewer)
                .orElseGet(() -> id.isBlank() ? "" : texts.getMessage("custom.linked.unnamed", null, viewer.locale()));
    }

    /** The name of the record that a field points at; empty when the viewer doesn't see it. */
    Optional<String> name(RecordField field, String id, Viewer viewer) {
        return uuid(id).flatMap(known -> picker(field).name(known, viewer));
    }

    /**
     * The values with ids in the place of names, and moments in the place of times, that were typed.
     *
     * @param was the values that the person started from; none for a new record
     * @param said typed name by field; a field without one stays as it is
     * @throws InvalidRecord when no record, or more than one, has a typed name
     */
    public Map<String, String> resolve(
            List<RecordField> fields,
            Map<String, String> values,
            Map<String, String> was,
            Map<String, String> said,
            Viewer viewer) {
        Map<String, String> resolved = LocalTimes.resolve(fields, values, was, viewer);
        List<InvalidValue> problems = new ArrayList<>();
        for (RecordField field : fields) {
            String name = said.get(field.key());
            if (field.kind() == FieldKind.RECORD && name != null) {
                String id = id(field, values.getOrDefault(field.key(), ""), name.strip(), problems, viewer);
                resolved.put(field.key(), id == null ? "" : id);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
        return resolved;
    }

    /**
     * The one record that was picked, or whose exact name was typed; empty when there is none, or more than one.
     *
     * @param picked id of the suggestion that was chosen; counts as long as its name still stands there
     */
    public Optional<UUID> find(String type, String picked, String said, Viewer viewer) {
        RecordPicker picker = Objects.requireNonNull(pickers.get(type), type);
        Optional<UUID> chosen = uuid(picked)
                .filter(id ->
                        picker.name(id, viewer).filter(said.strip()::equals).isPresent());
        if (chosen.isPresent() || said.isBlank()) {
            return chosen;
        }
        List<RecordPicker.Choice> named = picker.named(said.strip(), viewer);
        return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
    }

    private @Nullable String id(
            RecordField field, String picked, String said, List<InvalidValue> problems, Viewer viewer) {
        if (said.isEmpty() || said.equals(shown(field, picked, viewer))) {
            return said.isEmpty() ? null : picked;
        }
        List<RecordPicker.Choice> named = picker(field).named(said, viewer);
        if (named.size() == 1) {
            return named.get(0).id().toString();
        }
        String problem = named.isEmpty() ? "none" : "several";
        problems.add(new InvalidValue(field.key(), "record." + field.choices().get(0) + ".problem." + problem, said));
        return null;
    }

    private RecordPicker picker(RecordField field) {
        RecordPicker picker = pickers.get(field.choices().get(0));
        if (picker == null) {
            throw new IllegalStateException("No picker for the field " + field.key());
        }
        return picker;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
