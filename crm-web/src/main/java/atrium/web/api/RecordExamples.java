package atrium.web.api;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.web.records.RecordDesk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Example values, and bodies that would be taken if they were sent. */
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
            "sku", "PUMP-200");

    /** A new record: what must be sent, and a little more. */
    ObjectNode fresh(RecordDesk desk) {
        ObjectNode example = ApiJson.object();
        Set<String> demanded = desk.demanded();
        desk.type().fields().stream()
                .filter(field -> demanded.contains(field.key()) || NAMES.contains(field.key()))
                .forEach(field -> example.set(field.key(), value(field)));
        telling(desk).forEach(field -> example.set(field.key(), value(field)));
        return example;
    }

    /** The same with a field besides. */
    ObjectNode with(RecordDesk desk, String key) {
        ObjectNode example = fresh(desk);
        desk.type().fields().stream()
                .filter(field -> field.key().equals(key))
                .forEach(field -> example.set(key, value(field)));
        return example;
    }

    /** A change of a record. */
    ObjectNode changes(RecordDesk desk) {
        ObjectNode example = ApiJson.object();
        telling(desk).forEach(field -> example.set(field.key(), value(field)));
        return example;
    }

    private static List<RecordField> telling(RecordDesk desk) {
        return desk.type().fields().stream()
                .filter(field -> TELLING.contains(field.kind()) && !text(field).isEmpty())
                .limit(MOST_FIELDS)
                .toList();
    }

    /** A value of a field. */
    static JsonNode value(RecordField field) {
        return Shape.of(field.kind()).json(text(field));
    }

    private static String text(RecordField field) {
        return switch (field.kind()) {
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
            default -> BY_KEY.getOrDefault(field.key(), "Text");
        };
    }
}
