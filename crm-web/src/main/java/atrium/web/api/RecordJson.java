package atrium.web.api;

import atrium.domain.listviews.ListCell;
import atrium.domain.listviews.ListPage;
import atrium.domain.listviews.ListRow;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordStamps;
import atrium.domain.records.RecordStamps.Stamp;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.web.records.StateDesk;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes records as JSON. */
@Component
class RecordJson {

    private static final int TAG_BYTES = 16;

    private final RecordStamps stamps;

    RecordJson(RecordStamps stamps) {
        this.stamps = stamps;
    }

    /**
     * A record with all its fields, empty ones as null.
     *
     * @throws atrium.domain.records.UnknownRecord when the viewer sees no such record
     */
    ObjectNode whole(StateDesk desk, UUID id, Viewer viewer) {
        Stamp stamp = stamps.of(desk.type(), id, viewer);
        Map<String, String> values = desk.values(id, viewer);
        ObjectNode record = ApiJson.object();
        record.put("id", id.toString());
        record.put("type", desk.type().code());
        viewer.fields().seen(desk.type()).forEach(field -> put(record, field, values));
        desk.type().rows().forEach(rows -> record.set(rows.key(), SentRows.write(rows, values)));
        desk.type().derived().forEach(field -> put(record, field, values));
        record.put("archived", stamp.archived());
        record.put("createdAt", stamp.createdAt().toString());
        record.put("changedAt", stamp.changedAt().toString());
        return record;
    }

    private static void put(ObjectNode record, RecordField field, Map<String, String> values) {
        record.set(field.key(), Shape.of(field.kind()).json(values.get(field.key())));
    }

    /** The rows of a page with their columns; an amount is followed by its currency. */
    ArrayNode rows(ListPage page) {
        ArrayNode rows = ApiJson.object().putArray("data");
        page.rows().forEach(row -> rows.add(row(row, page.columns())));
        return rows;
    }

    private static ObjectNode row(ListRow row, List<ListColumn> columns) {
        ObjectNode json = ApiJson.object();
        json.put("id", row.id().toString());
        for (int i = 0; i < columns.size(); i++) {
            put(json, columns.get(i), row.cells().get(i));
        }
        return json;
    }

    private static void put(ObjectNode json, ListColumn column, ListCell cell) {
        Object value = cell.value();
        String key = column.key();
        if (value == null) {
            json.putNull(key);
        } else if (value instanceof BigDecimal number) {
            json.set(key, Shape.number(number));
        } else if (value instanceof Number whole) {
            json.put(key, whole.longValue());
        } else if (value instanceof List<?> several) {
            json.set(
                    key,
                    Shape.array(several.stream()
                            .map(one -> one instanceof Tag tag ? tag.name() : one.toString())
                            .toList()));
        } else {
            json.put(key, value.toString());
        }
        if (column.kind() == FieldKind.AMOUNT && column.label() != null) {
            json.put(key + "Currency", cell.label());
        }
    }

    /** A strong entity tag: another one for every other content, whichever of a record's features changed it. */
    static String tag(ObjectNode record) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ApiJson.write(record));
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
