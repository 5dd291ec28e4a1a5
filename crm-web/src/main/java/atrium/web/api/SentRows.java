package atrium.web.api;

import atrium.domain.records.RecordRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the rows that stand below a record, such as the lines of an order, as an array of objects. */
final class SentRows {

    private SentRows() {}

    /**
     * The rows as the type's text form has them; empty when none were sent, and so stay as they are.
     *
     * @param problems to which each property is added that is unknown or has the wrong shape, as in {@code lines.0.quantity}
     */
    static Map<String, String> read(RecordRows rows, @Nullable JsonNode sent, List<FieldProblem> problems) {
        if (sent == null) {
            return Map.of();
        }
        if (!(sent instanceof ArrayNode array)) {
            problems.add(FieldProblem.of(rows.key(), "api.field.rows"));
            return Map.of();
        }
        List<Map<String, String>> all = new ArrayList<>();
        for (int row = 0; row < array.size(); row++) {
            if (array.get(row) instanceof ObjectNode object) {
                all.add(SentFields.read(object, rows.place(row), rows.fields(), Set.of(), problems));
            } else {
                problems.add(FieldProblem.of(rows.key() + "." + row, "api.body.object"));
            }
        }
        return rows.write(all);
    }

    /** The rows of a record's text form, each with all fields. */
    static ArrayNode write(RecordRows rows, Map<String, String> text) {
        ArrayNode array = ApiJson.object().arrayNode();
        for (Map<String, String> row : rows.read(text).orElse(List.of())) {
            ObjectNode json = array.addObject();
            rows.fields()
                    .forEach(field ->
                            json.set(field.key(), Shape.of(field.kind()).json(row.get(field.key()))));
        }
        return array;
    }
}
