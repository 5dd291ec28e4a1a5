package atrium.domain.customfields;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field that the company added to the records of a type.
 *
 * @param recordType code of the type
 * @param key stable name in forms, files, filters and the audit log; of no other field of any type
 * @param label what people call it
 * @param choices values to choose from, in their order; empty unless it is a CHOICE or SEVERAL_CHOICES
 * @param target code of the type of the records that it links to; null unless it is a RECORD
 * @param help what to fill in; null when the label says it all
 * @param required whether it must be filled in whenever a record is stored
 * @param unique whether no two records may hold the same, regardless of case and accents
 * @param preset text form that new records start with; null for none
 * @param section heading under which it stands in forms and on pages; null for those that stand under no other
 * @param shownIf what a record must fulfil for the field to be shown, as text of a condition; null for every record
 * @param index by which lists find and sort records by it quickly, wanted or made
 * @param createdAt since when records can hold something in it
 */
public record CustomField(
        UUID id,
        long version,
        String recordType,
        String key,
        String label,
        CustomKind kind,
        List<CustomChoice> choices,
        @Nullable String target,
        @Nullable String help,
        boolean required,
        boolean unique,
        @Nullable String preset,
        @Nullable String section,
        @Nullable String shownIf,
        CustomIndex index,
        Instant createdAt) {

    /** Begins the key of every custom field, and of no other. */
    public static final String PREFIX = "x_";

    static final String CURRENCY = "Currency";

    static final List<String> YES_NO = List.of("yes", "no");

    public CustomField {
        choices = List.copyOf(choices);
    }

    /** A field of which nothing is said yet. */
    static CustomField blank(UUID id, String recordType, String key, Instant createdAt) {
        return new CustomField(
                id,
                0,
                recordType,
                key,
                "",
                CustomKind.TEXT,
                List.of(),
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                CustomIndex.NONE,
                createdAt);
    }

    /** The same field under another heading. */
    CustomField under(@Nullable String other) {
        return new CustomField(
                id,
                version,
                recordType,
                key,
                label,
                kind,
                choices,
                target,
                help,
                required,
                unique,
                preset,
                other,
                shownIf,
                index,
                createdAt);
    }

    /** The field as forms, imports and exports know it; money is followed by its currency. */
    public List<RecordField> fields() {
        RecordField field = new RecordField(key, kind.kind(), kind.maxLength(), codes(), names());
        return kind == CustomKind.MONEY
                ? List.of(field, RecordField.of(currencyKey(), FieldKind.CURRENCY, 3))
                : List.of(field);
    }

    /** Where the currency of its amount stands. */
    public String currencyKey() {
        return key + CURRENCY;
    }

    // What a choice is called now counts before what another one was called once.
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Set<String> now = new HashSet<>();
        choices.forEach(choice -> {
            names.put(choice.label(), choice.code());
            now.add(choice.label().toLowerCase(Locale.ROOT));
        });
        choices.forEach(choice -> choice.former().stream()
                .filter(name -> now.add(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> names.put(name, choice.code())));
        return names;
    }

    /** The codes among which its value is chosen, or of the one type that it links to; empty for fields that are typed. */
    public List<String> codes() {
        if (target != null) {
            return List.of(target);
        }
        return kind == CustomKind.YES_NO
                ? YES_NO
                : choices.stream().map(CustomChoice::code).toList();
    }
}
