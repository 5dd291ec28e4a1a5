package atrium.web.records;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plugs a record type into the pages whose facts are changed in their place, and to which the company can add fields. */
public interface FactDesk extends WritableDesk {

    /** The section of the fields that the company added; one with a heading of its own has it behind a dot. */
    String CUSTOM = "custom";

    /** Kinds of fields of which one is nothing without the other. */
    Set<FieldKind> MONEY = EnumSet.of(FieldKind.AMOUNT, FieldKind.CURRENCY);

    /** Keys of the fields by section, both in order; a section's heading is {@code section.<key>}. */
    Map<String, List<String>> sections();

    /** The fields that the company added; a desk gives them a section {@link #withCustom} and presets. */
    default CustomFieldSet custom() {
        return CustomFieldSet.NONE;
    }

    /**
     * The sections with those for the fields that the company added, before a section of that key; each stands where the first
     * of its fields does.
     */
    default Map<String, List<String>> withCustom(Map<String, List<String>> sections, String before) {
        Map<String, List<String>> added = new LinkedHashMap<>();
        custom().all()
                .forEach(field -> added.computeIfAbsent(
                                field.section() == null ? CUSTOM : CUSTOM + "." + field.section(),
                                section -> new ArrayList<>())
                        .addAll(field.fields().stream().map(RecordField::key).toList()));
        Map<String, List<String>> all = new LinkedHashMap<>();
        sections.forEach((section, fields) -> {
            if (section.equals(before)) {
                all.putAll(added);
            }
            all.put(section, fields);
        });
        return all;
    }

    /** Keys of fields that are never empty, although a new record need not name them. */
    default Set<String> everFilled() {
        return Set.of();
    }

    /** Keys of sections of which a form shows only those in which something stands, or is wrong. */
    default Set<String> silentSections() {
        return Set.of();
    }

    /** What there is to be glad of once this fact was stored, in a sentence; empty for nothing. */
    default Optional<String> cheer(UUID id, String key, Viewer viewer) {
        return Optional.empty();
    }

    /** Fields that are edited together in the place of one fact, by the fact's key; all others are edited alone. */
    default Map<String, List<String>> together() {
        return custom().together();
    }

    /** These, and those among the fields that the company added. */
    default Map<String, List<String>> togetherWithCustom(Map<String, List<String>> own) {
        Map<String, List<String>> all = new HashMap<>(own);
        all.putAll(custom().together());
        return all;
    }

    /** What is asked for when this field alone is: an amount is nothing without its currency, else it is the field itself. */
    default List<String> inseparable(String field) {
        Map<String, FieldKind> kinds =
                type().fields().stream().collect(Collectors.toMap(RecordField::key, RecordField::kind));
        return !MONEY.contains(kinds.getOrDefault(field, FieldKind.TEXT))
                ? List.of(field)
                : together().values().stream()
                        .filter(group -> group.contains(field))
                        .findFirst()
                        .orElse(List.of(field))
                        .stream()
                        .filter(one -> MONEY.contains(kinds.getOrDefault(one, FieldKind.TEXT)))
                        .toList();
    }

    /** Values to choose from while typing into a text field; anything else may be typed, too. */
    default List<String> suggestions(String field) {
        return List.of();
    }
}
