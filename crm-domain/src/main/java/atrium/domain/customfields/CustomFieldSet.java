package atrium.domain.customfields;

import atrium.domain.conditions.ConditionFields;
import atrium.domain.conditions.Standpoint;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** The custom fields of one record type at one moment, in the order of the page. */
public final class CustomFieldSet {

    /** No custom fields. */
    public static final CustomFieldSet NONE = new CustomFieldSet("", List.of(), null);

    private static final ShownFields NOTHING_HIDDEN = new ShownFields(
            List.of(),
            new ConditionFields(Map.of(), Map.of()),
            new Standpoint(CustomKeys.NOBODY, Instant.EPOCH, ZoneOffset.UTC, Locale.ROOT));

    private final String recordType;
    private final Map<String, CustomField> byKey;
    private final List<CustomField> all;
    private final Set<String> known;
    private final @Nullable CustomLookup lookup;

    CustomFieldSet(String recordType, List<CustomField> all, @Nullable CustomLookup lookup) {
        this.recordType = recordType;
        this.all = List.copyOf(all);
        this.lookup = lookup;
        this.known = fields().stream().map(RecordField::key).collect(Collectors.toSet());
        this.byKey = all.stream().collect(Collectors.toMap(CustomField::key, field -> field));
    }

    /** All of them. */
    public List<CustomField> all() {
        return all;
    }

    /** The one of this key; empty when there is none, or none any more. */
    public Optional<CustomField> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All of them as forms, imports and exports know them. */
    public List<RecordField> fields() {
        return all.stream().flatMap(field -> field.fields().stream()).toList();
    }

    /** All of them as lists know them, read from the column {@code custom} of the type's table. */
    List<ListColumn> columns() {
        return all.stream()
                .map(field -> CustomColumn.of(
                        field, linking -> lookup().target(linking).table()))
                .toList();
    }

    /** Fields that are edited together in the place of one, by its key. */
    public Map<String, List<String>> together() {
        return all.stream()
                .filter(field -> field.fields().size() > 1)
                .collect(Collectors.toMap(
                        CustomField::key,
                        field -> field.fields().stream().map(RecordField::key).toList()));
    }

    /** The text form of a new record, with what its fields start with where nothing was said of them. */
    public Map<String, String> preset(Map<String, String> values) {
        if (all.stream().allMatch(field -> field.preset() == null)) {
            return values;
        }
        Map<String, String> begun = new HashMap<>(values);
        for (CustomField field : all) {
            if (field.preset() != null) {
                begun.putIfAbsent(field.key(), field.preset());
            }
        }
        return begun;
    }

    /** The type's own fields that can be hidden from nobody, and those of these that must be filled in. */
    public Map<String, KeptOpen> keptOpen(Map<String, KeptOpen> own) {
        Map<String, KeptOpen> kept = new HashMap<>(own);
        all.stream().filter(CustomField::required).forEach(field -> kept.put(field.key(), KeptOpen.REQUIRED));
        return kept;
    }

    /**
     * SQL of the words by which a record is found through these fields.
     *
     * @param column with what they hold
     */
    public String words(String column, FieldLimits seen) {
        List<String> hidden = all.stream()
                .map(CustomField::key)
                .filter(key -> !seen.sees(recordType, key))
                .toList();
        return hidden.isEmpty()
                ? "custom_words(" + column + ")"
                : "custom_words(" + column + " - ARRAY['" + String.join("', '", hidden) + "'])";
    }

    /** Whether some are shown on some records only. */
    public boolean conditional() {
        return all.stream().anyMatch(field -> field.shownIf() != null);
    }

    /**
     * Keys of the fields that a record doesn't show; it keeps what it holds in them.
     *
     * @param values text form of all its fields
     */
    public Set<String> hidden(Map<String, String> values, Viewer viewer) {
        return shown(viewer).hidden(values);
    }

    /** The same for many records. */
    ShownFields shown(Viewer viewer) {
        return conditional()
                ? new ShownFields(all, lookup().asked(recordType), lookup().standpoint(viewer))
                : NOTHING_HIDDEN;
    }

    /** Whether what the field is shown by can be asked as things are, with none of the fields gone that it asks for. */
    public boolean readable(CustomField field) {
        return ShownFields.readable(field, lookup().asked(field.recordType()));
    }

    /** What the fields and the company's rules demand of records that are stored in one transaction. */
    public CustomDemands demands(Viewer viewer) {
        return new CustomDemands(this, lookup(), lookup().rules(recordType, viewer), viewer);
    }

    /**
     * What rows of a file mean by what they name in these fields.
     *
     * @param rows text form by field
     * @param viewer whose clock on the wall the file was written by
     */
    public CustomReferences references(Collection<Map<String, String>> rows, Viewer viewer) {
        return new CustomReferences(this, lookup(), rows, viewer);
    }

    /**
     * Puts words by which an import finds people and records into the place of their ids; a record that the viewer doesn't
     * see is left out.
     *
     * @param rows text form by field of each record, which are changed
     */
    public void say(Collection<Map<String, String>> rows, Viewer viewer) {
        all.stream()
                .filter(field -> field.kind() == CustomKind.PERSON || field.kind() == CustomKind.RECORD)
                .forEach(field -> lookup().namings().say(field, rows, viewer));
    }

    /** Keys of the fields of which no two records hold the same. */
    public Set<String> unique() {
        return all.stream().filter(CustomField::unique).map(CustomField::key).collect(Collectors.toSet());
    }

    /**
     * Writes a record. When another one got the same value of a unique field in the very moment, that is noted at the field.
     *
     * @throws InvalidRecord in this case; the transaction is lost
     */
    public <T> T storing(Supplier<T> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException refusal) {
            String why = String.valueOf(refusal.getMostSpecificCause().getMessage());
            CustomField field = all.stream()
                    .filter(one -> why.contains("custom_unique_value")
                            && why.contains(one.id().toString()))
                    .findFirst()
                    .orElseThrow(() -> refusal);
            throw new InvalidRecord(List.of(new InvalidValue(field.key(), "custom.problem.taken", "")));
        }
    }

    /**
     * Why a record of this type can't be made along with a row of a file that names it; mostly it lacks what is demanded of all.
     *
     * @param at field of the row that names it
     * @param problem of the record itself
     */
    public InvalidValue along(String at, String name, InvalidValue problem) {
        if (problem.messageKey().equals("validation.broken")) {
            return new InvalidValue(
                    at,
                    "import.problem.along-breaks",
                    List.of(name, problem.arguments().get(0)));
        }
        return of(String.valueOf(problem.field()))
                .map(field -> new InvalidValue(at, "import.problem.along-lacks", List.of(name, field.label())))
                .orElseGet(() -> new InvalidValue(at, "import.problem.along-impossible", name));
    }

    private CustomLookup lookup() {
        return Objects.requireNonNull(lookup);
    }

    /** Reads what was typed into them, and notes each that can't be read. What a field holds that is no more is kept. */
    public CustomValues read(FieldReader reader) {
        Map<String, String> texts = new HashMap<>();
        reader.values().forEach((key, text) -> {
            if (key.startsWith(CustomField.PREFIX) && !known.contains(key) && !text.isBlank()) {
                texts.put(key, text);
            }
        });
        all.forEach(field -> CustomReading.read(field, reader, () -> lookup().currency(), texts));
        return texts.isEmpty() ? CustomValues.NONE : new CustomValues(texts);
    }
}
