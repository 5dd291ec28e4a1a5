package atrium.domain.customfields;

import atrium.domain.records.FieldReader;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The custom fields of one record type at one moment, in the order of the page. */
public final class CustomFieldSet {

    /** No custom fields. */
    public static final CustomFieldSet NONE = new CustomFieldSet(List.of());

    private final Map<String, CustomField> byKey;
    private final List<CustomField> all;

    CustomFieldSet(List<CustomField> all) {
        this.all = List.copyOf(all);
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
        return all.stream().map(CustomField::field).toList();
    }

    /** All of them as lists know them, read from the column {@code custom} of the type's table. */
    List<ListColumn> columns() {
        return all.stream().map(CustomFieldSet::column).toList();
    }

    private static ListColumn column(CustomField field) {
        String text = "(r.custom ->> '" + field.key() + "')";
        return switch (field.kind()) {
            case NUMBER -> ListColumn.of(field.key(), field.kind().kind(), text + "::numeric");
            case DATE -> ListColumn.of(field.key(), field.kind().kind(), "custom_date" + text);
            case CHOICE, YES_NO ->
                ListColumn.of(field.key(), field.kind().kind(), text).choosing(field.codes());
            case LONG_TEXT -> ListColumn.of(field.key(), field.kind().kind(), text);
            case TEXT, EMAIL, WEB_ADDRESS ->
                ListColumn.of(field.key(), field.kind().kind(), text).inSearch();
        };
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

    /**
     * Notes each required field that is empty. One that was empty before may stay so: a record from before the field was
     * required can still be changed elsewhere.
     *
     * @param before text form of the record's fields as stored; empty for a new record
     */
    public void demand(FieldReader reader, Map<String, String> before) {
        for (CustomField field : all) {
            boolean empty = reader.values().getOrDefault(field.key(), "").isBlank();
            if (field.required() && empty && (before.isEmpty() || before.containsKey(field.key()))) {
                reader.wrong(field.key(), "field.problem.required", "");
            }
        }
    }

    /** Reads what was typed into them, and notes each that can't be read. What a field holds that is no more is kept. */
    public CustomValues read(FieldReader reader) {
        Map<String, String> texts = new HashMap<>();
        reader.values().forEach((key, text) -> {
            if (key.startsWith(CustomField.PREFIX) && !byKey.containsKey(key) && !text.isBlank()) {
                texts.put(key, text);
            }
        });
        for (CustomField field : all) {
            String text = text(field, reader);
            if (text != null) {
                texts.put(field.key(), text);
            }
        }
        return texts.isEmpty() ? CustomValues.NONE : new CustomValues(texts);
    }

    private static @Nullable String text(CustomField field, FieldReader reader) {
        String key = field.key();
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> reader.text(key, field.kind().maxLength());
            case NUMBER -> {
                BigDecimal number = reader.amount(key);
                yield number == null ? null : plain(number);
            }
            case DATE -> {
                LocalDate day = reader.date(key);
                yield day == null ? null : day.toString();
            }
            case CHOICE, YES_NO -> reader.choice(key, field.codes());
            case EMAIL -> reader.email(key);
            case WEB_ADDRESS -> reader.webAddress(key);
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
