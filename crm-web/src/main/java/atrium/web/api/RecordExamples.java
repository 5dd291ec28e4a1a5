package atrium.web.api;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordRows;
import atrium.domain.records.Viewer;
import atrium.web.records.WritableDesk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Example values, and bodies that would be taken if they were sent with ids that there are. */
@Component
class RecordExamples {

    /** An id that no record has. */
    static final String ID = "0197a3c0-0000-7000-8000-000000000000";

    private static final int MOST_FIELDS = 3;

    // Values that mean something in every company, and stand for themselves.
    private static final Set<FieldKind> TELLING =
            Set.of(FieldKind.CHOICE, FieldKind.COUNTRY, FieldKind.WEB_ADDRESS, FieldKind.WHOLE);

    private static final Set<String> NAMES = Set.of("name", "firstName", "lastName");

    private static final Map<String, String> BY_KEY = Map.of(
            "name", "Larkspur",
            "firstName", "Ana",
            "lastName", "Ruiz",
            "city", "Bilbao",
            "externalId", "A-17",
            "sku", "PUMP-200",
            "source", "shop",
            "orderNumber", "S-1007",
            "quantity", "2",
            "tax", "21");

    /** A new record: what must be sent, and a little more. */
    ObjectNode fresh(WritableDesk desk, Viewer viewer) {
        ObjectNode example = ApiJson.object();
        Set<String> demanded = desk.demanded();
        Set<String> shown = desk.exemplary();
        viewer.fields().begun(desk.type()).stream()
                .filter(field ->
                        demanded.contains(field.key()) || shown.contains(field.key()) || NAMES.contains(field.key()))
                .forEach(field -> example.set(field.key(), value(field)));
        telling(desk, viewer).forEach(field -> example.set(field.key(), value(field)));
        addRows(desk, example);
        return example;
    }

    /** The same with some fields besides. */
    ObjectNode with(WritableDesk desk, List<String> keys, Viewer viewer) {
        ObjectNode example = fresh(desk, viewer);
        viewer.fields().begun(desk.type()).stream()
                .filter(field -> keys.contains(field.key()))
                .forEach(field -> example.set(field.key(), value(field)));
        return example;
    }

    private static void addRows(WritableDesk desk, ObjectNode example) {
        for (RecordRows rows : desk.type().rows()) {
            List<RecordField> shown = rows.fields().stream()
                    .filter(field -> desk.exemplary().contains(rows.key() + "." + field.key()))
                    .toList();
            if (!shown.isEmpty()) {
                ObjectNode row = example.putArray(rows.key()).addObject();
                shown.forEach(field -> row.set(field.key(), value(field)));
            }
        }
    }

    /** A change of a record. */
    ObjectNode changes(WritableDesk desk, Viewer viewer) {
        ObjectNode example = ApiJson.object();
        telling(desk, viewer).forEach(field -> example.set(field.key(), value(field)));
        addRows(desk, example);
        return example;
    }

    private static List<RecordField> telling(WritableDesk desk, Viewer viewer) {
        return viewer.fields().changed(desk.type()).stream()
                .filter(field -> TELLING.contains(field.kind()) && !text(field).isEmpty())
                .limit(MOST_FIELDS)
                .toList();
    }

    /** A value of a field. */
    static JsonNode value(RecordField field) {
        return Shape.of(field.kind()).json(text(field));
    }

    private static String text(RecordField field) {
        return BY_KEY.getOrDefault(field.key(), text(field.kind(), field));
    }

    private static String text(FieldKind kind, RecordField field) {
        return switch (kind) {
            case CHOICE, CHOICES ->
                field.choices().isEmpty() ? "" : field.choices().get(0);
            case WHOLE -> "12";
            case YEAR -> "1998";
            case AMOUNT -> "1250.5";
            case DATE -> "2026-11-22";
            case INSTANT -> "2026-11-22T16:20:00Z";
            case TIME -> "16:20";
            case COUNTRY -> "ES";
            case CURRENCY -> "EUR";
            case EMAIL -> "ana@company.example";
            case EMAILS -> "work: ana@company.example";
            case PHONE -> "+34 600 000 000";
            case PHONES -> "home: +34 600 000 000";
            case WEB_ADDRESS, LINKS -> "https://company.example";
            case DOMAIN -> "company.example";
            case PERSON, TEAM, RECORD -> ID;
            default -> "Text";
        };
    }
}
