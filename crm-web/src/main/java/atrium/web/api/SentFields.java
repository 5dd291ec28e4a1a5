package atrium.web.api;

import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the fields of a record out of a body; what is no field of the record, or none that the viewer knows of, is refused by its name. */
final class SentFields {

    /** What every record has and nobody sets. */
    static final Set<String> FIXED = Set.of("id", "type", "archived", "createdAt", "changedAt");

    private SentFields() {}

    /**
     * Text form by field, with the rows below the record as the type writes them; null became blank.
     *
     * @param body from which the rows are taken away
     * @throws ApiRefusal naming each property that is unknown or has the wrong shape
     */
    static Map<String, String> read(ObjectNode body, RecordType type, Viewer viewer) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, String> rows = new LinkedHashMap<>();
        type.rows().forEach(kind -> rows.putAll(SentRows.read(kind, body.remove(kind.key()), problems)));
        Map<String, String> values = read(body, "", viewer.fields().seen(type), derived(type), problems);
        values.putAll(rows);
        if (!problems.isEmpty()) {
            throw new ApiRefusal(ProblemKind.INVALID, problems);
        }
        return values;
    }

    private static Set<String> derived(RecordType type) {
        return Stream.concat(FIXED.stream(), type.derived().stream().map(RecordField::key))
                .collect(Collectors.toSet());
    }

    /**
     * Text form by field, of the properties of one object.
     *
     * @param place what stands before the names of its properties where they are told
     * @param fixed names of properties that nobody sets
     * @param problems to which each property is added that is unknown or has the wrong shape
     */
    static Map<String, String> read(
            ObjectNode body, String place, List<RecordField> fields, Set<String> fixed, List<FieldProblem> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            String key = property.getKey();
            Optional<RecordField> field =
                    fields.stream().filter(one -> one.key().equals(key)).findFirst();
            if (field.isEmpty()) {
                problems.add(
                        FieldProblem.of(place + key, fixed.contains(key) ? "api.field.fixed" : "api.field.unknown"));
                continue;
            }
            Shape shape = Shape.of(field.get().kind());
            String text = shape.text(property.getValue());
            String problem = problem(text, shape);
            if (problem == null && text != null) {
                values.put(key, text);
            } else if (problem != null) {
                problems.add(FieldProblem.of(place + key, problem));
            }
        }
        return values;
    }

    /**
     * The text that is the only property of a body.
     *
     * @throws ApiRefusal naming each other property, or this one when it holds no text
     */
    static String text(ObjectNode body, String name) {
        List<FieldProblem> problems = body.propertyNames().stream()
                .filter(one -> !one.equals(name))
                .map(one -> FieldProblem.of(one, "api.field.unknown"))
                .collect(Collectors.toCollection(ArrayList::new));
        String text = Shape.TEXT.text(body.path(name).isMissingNode() ? body.nullNode() : body.path(name));
        String problem = problem(text, Shape.TEXT);
        if (problem != null) {
            problems.add(FieldProblem.of(name, problem));
        }
        if (!problems.isEmpty() || text == null) {
            throw new ApiRefusal(ProblemKind.INVALID, problems);
        }
        return text;
    }

    // Half a sign can be written in JSON, but no database can store it.
    private static @Nullable String problem(@Nullable String text, Shape shape) {
        if (text == null) {
            return shape.problem();
        }
        boolean halved =
                text.codePoints().anyMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
        return halved ? "api.field.half-sign" : null;
    }
}
