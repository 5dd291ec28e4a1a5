package atrium.web.records;

import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Builds the form of a record from its fields, and reads it back out of a request. */
@Component
public class RecordForms {

    private static final String WAS = "was.";
    private static final String NAME = "Name";
    private static final String GUESTS = "/guests/choices";
    private static final Set<FieldKind> WIDE = EnumSet.of(
            FieldKind.LONG_TEXT,
            FieldKind.EMAILS,
            FieldKind.PHONES,
            FieldKind.ADDRESSES,
            FieldKind.LINKS,
            FieldKind.GUESTS);

    private final FormOptions options;
    private final RecordPickers pickers;
    private final Problems problems;
    private final MessageSource texts;

    RecordForms(FormOptions options, RecordPickers pickers, Problems problems, MessageSource texts) {
        this.options = options;
        this.pickers = pickers;
        this.problems = problems;
        this.texts = texts;
    }

    /** Values typed into the known fields of a form; what else was sent is ignored. */
    public static Map<String, String> typed(List<RecordField> fields, MultiValueMap<String, String> request) {
        return pick(fields, request, "", "");
    }

    /**
     * Values typed into the fields that the viewer may fill in; what else was sent is ignored.
     *
     * @param id of the record; null for a new one
     */
    public static Map<String, String> typed(
            RecordType type, @Nullable UUID id, MultiValueMap<String, String> request, Viewer viewer) {
        return typed(open(type, id, viewer), request);
    }

    /** The fields that the viewer may fill in. */
    public static List<RecordField> open(RecordType type, @Nullable UUID id, Viewer viewer) {
        return id == null ? viewer.fields().begun(type) : viewer.fields().changed(type);
    }

    /** What stands in a form with what is stored in the fields that the viewer may only read. */
    public FormDraft whole(StateDesk desk, FormDraft draft, Viewer viewer) {
        UUID id = draft.id();
        String type = desk.type().code();
        if (id == null || !viewer.fields().byType().containsKey(type)) {
            return draft;
        }
        Map<String, String> values = new HashMap<>(draft.values());
        desk.values(id, viewer).forEach((field, value) -> {
            if (!viewer.changes(type, field)) {
                values.put(field, value);
            }
        });
        return draft.holding(values);
    }

    /** Values the person started from, sent along with the form. */
    static Map<String, String> was(List<RecordField> fields, MultiValueMap<String, String> request) {
        return pick(fields, request, WAS, "");
    }

    /** Names typed where other records are looked up. */
    public static Map<String, String> said(List<RecordField> fields, MultiValueMap<String, String> request) {
        return pick(fields, request, "", NAME);
    }

    private static Map<String, String> pick(
            List<RecordField> fields, MultiValueMap<String, String> request, String before, String after) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordField field : fields) {
            List<String> sent = request.get(before + field.key() + after);
            if (sent != null && !sent.isEmpty()) {
                values.put(field.key(), field.kind() == FieldKind.CHOICES ? lines(sent) : sent.get(0));
            }
        }
        return values;
    }

    // Each ticked box sends its own; an empty one says that the boxes were there.
    private static String lines(List<String> sent) {
        return sent.stream().filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }

    /** The sections of a form. */
    List<FormSection> sections(RecordDesk desk, FormDraft draft, Viewer viewer) {
        return sections(desk, key -> true, draft, viewer);
    }

    /** Those of a form with a page of its own that hold the fields which the company added. */
    public List<FormSection> added(FactDesk desk, FormDraft draft, Viewer viewer) {
        return sections(
                desk, key -> key.equals(FactDesk.CUSTOM) || key.startsWith(FactDesk.CUSTOM + "."), draft, viewer);
    }

    private List<FormSection> sections(FactDesk desk, Predicate<String> which, FormDraft draft, Viewer viewer) {
        return desk.sections().entrySet().stream()
                .filter(section -> which.test(section.getKey()))
                .filter(section ->
                        !desk.silentSections().contains(section.getKey()) || tells(section.getValue(), draft))
                .map(section -> new FormSection(
                        text("section." + section.getKey(), viewer), fields(desk, section.getValue(), draft, viewer)))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private static boolean tells(List<String> keys, FormDraft draft) {
        return keys.stream()
                .anyMatch(key -> draft.errors().containsKey(key)
                        || !draft.values().getOrDefault(key, "").isBlank());
    }

    /** One field of a form that has its own page. */
    public FormField field(RecordType type, String key, boolean demanded, FormDraft draft, Viewer viewer) {
        return field(type, known(type.fields(), key), demanded, List.of(), draft, viewer);
    }

    /** Some fields of a form, in the order of {@code keys}. */
    List<FormField> fields(FactDesk desk, List<String> keys, FormDraft draft, Viewer viewer) {
        return keys.stream()
                .filter(key -> stands(desk.type(), key, draft, viewer))
                .map(key -> field(
                        desk.type(),
                        known(desk.type().fields(), key),
                        desk.demanded().contains(key) || desk.everFilled().contains(key) || lacking(draft, key),
                        desk.suggestions(key),
                        draft,
                        viewer))
                .toList();
    }

    // What is wrong because nothing stands in it has to be filled in.
    private static boolean lacking(FormDraft draft, String key) {
        return draft.errors().containsKey(key)
                && draft.values().getOrDefault(key, "").isBlank();
    }

    // Of a new record nothing can be read yet but what it begins with.
    private static boolean stands(RecordType type, String key, FormDraft draft, Viewer viewer) {
        boolean blank =
                draft.id() == null && draft.values().getOrDefault(key, "").isBlank();
        return blank ? viewer.fields().begins(type, key) : viewer.sees(type.code(), key);
    }

    /** A form of these fields, none of which suggests anything. */
    List<FormField> fields(List<RecordField> fields, Set<String> demanded, FormDraft draft, Viewer viewer) {
        return fields.stream()
                .map(field -> open(field, demanded.contains(field.key()), List.of(), draft, viewer))
                .toList();
    }

    /**
     * What stands in a form after somebody else changed the same fields: sentences with their values. Sending it again starts
     * from what is stored and so keeps what was typed.
     */
    FormDraft conflicted(List<RecordField> fields, FormDraft draft, EditConflict conflict, Viewer viewer) {
        Map<String, String> was = draft.was() == null ? Map.of() : draft.was();
        Map<String, String> errors =
                problems.conflicts(conflict, (field, theirs) -> spoken(fields, field, theirs, viewer), viewer.locale());
        return draft.startedFrom(Problems.startedFrom(was, conflict)).wrong(errors);
    }

    private FormField field(
            RecordType type,
            RecordField field,
            boolean demanded,
            List<String> suggestions,
            FormDraft draft,
            Viewer viewer) {
        boolean open = draft.id() == null
                ? viewer.fields().begins(type, field.key())
                : viewer.changes(type.code(), field.key());
        FormField whole = open(field, demanded, suggestions, draft, viewer);
        return open
                ? whole
                : whole.read(spoken(List.of(field), field.key(), draft.values().getOrDefault(field.key(), ""), viewer));
    }

    private FormField open(
            RecordField field, boolean demanded, List<String> suggestions, FormDraft draft, Viewer viewer) {
        String key = field.key();
        String value = field.kind() == FieldKind.INSTANT
                ? LocalTimes.shown(draft.values().get(key), viewer.zone())
                : draft.values().get(key);
        boolean record = field.kind() == FieldKind.RECORD;
        return new FormField(
                key,
                control(field.kind()),
                entry(field.kind()),
                text("field." + key, viewer),
                texts.getMessage("field." + key + ".help", null, null, viewer.locale()),
                value,
                draft.was(key),
                record ? name(field, value, draft.said().get(key), viewer) : null,
                record ? pickers.choices(field) : field.kind() == FieldKind.GUESTS ? GUESTS : null,
                draft.errors().get(key),
                !demanded,
                WIDE.contains(field.kind()),
                field.maxLength(),
                options.of(field, value, viewer.locale()),
                suggestions);
    }

    /** A stored value in the person's words, for a sentence. */
    public String spoken(List<RecordField> fields, String key, String value, Viewer viewer) {
        if (value.isEmpty()) {
            return text("field.empty", viewer);
        }
        RecordField field = known(fields, key);
        if (field.kind() == FieldKind.RECORD) {
            return pickers.shown(field, value, viewer);
        }
        if (field.kind() == FieldKind.INSTANT) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(viewer.locale())
                    .format(Instant.parse(value).atZone(viewer.zone()));
        }
        List<Choice> known = options.of(field, value, viewer.locale());
        return (field.kind() == FieldKind.CHOICES ? value.lines() : Stream.of(value))
                .map(one -> known.stream()
                        .filter(option -> option.value().equals(one))
                        .map(Choice::text)
                        .findFirst()
                        .orElse(one))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String name(RecordField field, @Nullable String value, @Nullable String said, Viewer viewer) {
        return said != null || value == null ? said : pickers.shown(field, value, viewer);
    }

    private static RecordField known(List<RecordField> fields, String key) {
        return fields.stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String entry(FieldKind kind) {
        return switch (kind) {
            case EMAILS -> "email";
            case PHONES -> "tel";
            case LINKS -> "url";
            case ADDRESSES -> "address";
            default -> null;
        };
    }

    private static String control(FieldKind kind) {
        return switch (kind) {
            case LONG_TEXT -> "textarea";
            case EMAILS, PHONES, ADDRESSES, LINKS -> "lines";
            case DATE -> "date";
            case TIME -> "time";
            case EMAIL -> "email";
            case PHONE -> "tel";
            case WHOLE, YEAR -> "number";
            case CHOICE, COUNTRY, PERSON, TEAM -> "select";
            case RECORD -> "record";
            case INSTANT -> "datetime-local";
            case CHOICES -> "choices";
            case GUESTS -> "guests";
            default -> "text";
        };
    }

    private String text(String key, Viewer viewer) {
        return texts.getMessage(key, null, viewer.locale());
    }
}
