package atrium.domain.catalog;

import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.LONG_TEXT;
import static atrium.domain.records.FieldKind.TEXT;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.records.FieldReader;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.RecordField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text form of a product's fields, which forms, imports, edits and the audit log share. */
final class ProductText {

    private static final List<String> KINDS = List.of("good", "service");
    private static final List<String> AVAILABILITIES = List.of("active", "retired");

    static final List<RecordField> FIELDS = List.of(
            RecordField.of("name", TEXT, 300),
            RecordField.of("sku", TEXT, 100),
            RecordField.of("category", TEXT, 500),
            new RecordField("kind", CHOICE, 20, KINDS),
            RecordField.of("unit", TEXT, 50),
            new RecordField("availability", CHOICE, 20, AVAILABILITIES),
            RecordField.of("description", LONG_TEXT, 20_000));

    /** What nobody can be kept from seeing who sees such records. */
    static final Map<String, KeptOpen> KEPT_OPEN = Map.of(
            "name", KeptOpen.NAME,
            "sku", KeptOpen.NAME,
            "category", KeptOpen.PLACE,
            "kind", KeptOpen.REQUIRED,
            "availability", KeptOpen.REQUIRED);

    private ProductText() {}

    static ProductFacts read(FieldReader reader, CustomFieldSet custom) {
        return new ProductFacts(
                reader.required("name", 300),
                reader.text("sku", 100),
                CategoryPath.read(reader),
                Objects.requireNonNullElse(reader.choice("kind", KINDS), "good"),
                reader.text("unit", 50),
                Objects.requireNonNullElse(reader.choice("availability", AVAILABILITIES), "active"),
                reader.text("description", 20_000),
                custom.read(reader));
    }

    static Map<String, String> write(ProductFacts facts) {
        Map<String, String> text = new LinkedHashMap<>();
        put(text, "name", facts.name());
        put(text, "sku", facts.sku());
        put(text, "category", facts.category());
        put(text, "kind", facts.kind());
        put(text, "unit", facts.unit());
        put(text, "availability", facts.availability());
        put(text, "description", facts.description());
        text.putAll(facts.custom().texts());
        return text;
    }

    private static void put(Map<String, String> text, String field, @Nullable String value) {
        if (value != null) {
            text.put(field, value);
        }
    }
}
