package atrium.web.customers;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Builds the form of a record from its fields, and reads it back out of a request. */
@Component
class CustomerForms {

    private static final String WAS = "was.";
    private static final Set<String> DEMANDED = Set.of("name");

    private final FormOptions options;
    private final AccountPicker accounts;
    private final MessageSource texts;

    CustomerForms(FormOptions options, AccountPicker accounts, MessageSource texts) {
        this.options = options;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** Values typed into the known fields of a form; what else was sent is ignored. */
    Map<String, String> typed(CustomerDesk desk, MultiValueMap<String, String> request) {
        return pick(desk, request, "");
    }

    /** Values the person started from, sent along with the form. */
    Map<String, String> was(CustomerDesk desk, MultiValueMap<String, String> request) {
        return pick(desk, request, WAS);
    }

    private static Map<String, String> pick(CustomerDesk desk, MultiValueMap<String, String> request, String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordField field : desk.fields()) {
            String value = request.getFirst(prefix + field.key());
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    /**
     * The sections of a form.
     *
     * @param was values the person started from; null for a new record
     * @param said what was typed where another record is looked up
     * @param errors sentence by field
     */
    List<FormSection> sections(
            CustomerDesk desk,
            Map<String, String> values,
            @Nullable Map<String, String> was,
            @Nullable String said,
            Map<String, String> errors,
            Viewer viewer) {
        Map<String, RecordField> fields =
                desk.fields().stream().collect(Collectors.toMap(RecordField::key, Function.identity()));
        return desk.sections().entrySet().stream()
                .map(section -> new FormSection(
                        text("section." + section.getKey(), viewer),
                        section.getValue().stream()
                                .map(key -> field(
                                        fields.get(key),
                                        values.get(key),
                                        was == null ? null : was.getOrDefault(key, ""),
                                        said,
                                        errors.get(key),
                                        viewer))
                                .toList()))
                .toList();
    }

    private FormField field(
            @Nullable RecordField field,
            @Nullable String value,
            @Nullable String was,
            @Nullable String said,
            @Nullable String error,
            Viewer viewer) {
        if (field == null) {
            throw new IllegalStateException("A section names a field that the record type does not have");
        }
        boolean record = field.kind() == FieldKind.RECORD;
        return new FormField(
                field.key(),
                control(field.kind()),
                text("field." + field.key(), viewer),
                texts.getMessage("field." + field.key() + ".help", null, null, viewer.locale()),
                value,
                was,
                record ? said(value, said, viewer) : null,
                error,
                !DEMANDED.contains(field.key()),
                field.kind() == FieldKind.LONG_TEXT,
                field.maxLength(),
                options.of(field, value, viewer.locale()));
    }

    /** A stored value in the person's words, for a sentence. */
    String spoken(CustomerDesk desk, String key, String value, Viewer viewer) {
        if (value.isEmpty()) {
            return text("field.empty", viewer);
        }
        RecordField field = desk.fields().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        if (field.kind() == FieldKind.RECORD) {
            return accounts.name(UUID.fromString(value), viewer).orElse(value);
        }
        return options.of(field, value, viewer.locale()).stream()
                .filter(option -> option.value().equals(value))
                .map(FormField.Option::text)
                .findFirst()
                .orElse(value);
    }

    private @Nullable String said(@Nullable String value, @Nullable String said, Viewer viewer) {
        if (said != null || value == null || value.isBlank()) {
            return said;
        }
        return accounts.name(UUID.fromString(value), viewer).orElse(null);
    }

    private static String control(FieldKind kind) {
        return switch (kind) {
            case LONG_TEXT -> "textarea";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case WHOLE, YEAR -> "number";
            case CHOICE, COUNTRY, PERSON, TEAM -> "select";
            case RECORD -> "record";
            default -> "text";
        };
    }

    private String text(String key, Viewer viewer) {
        return texts.getMessage(key, null, viewer.locale());
    }
}
