package atrium.web.api;

import atrium.domain.records.FieldKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the values of a field stand in JSON, and how these become the text form that doors take. */
enum Shape {
    TEXT,
    WHOLE,
    NUMBER,
    LINES;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Beyond, a short number would become a text of millions of zeros.
    private static final int MOST_DIGITS = 40;

    static Shape of(FieldKind kind) {
        if (kind.several()) {
            return LINES;
        }
        return switch (kind) {
            case WHOLE, YEAR -> WHOLE;
            case AMOUNT -> NUMBER;
            default -> TEXT;
        };
    }

    /** Message key of what is asked for when a value has another shape. */
    String problem() {
        return switch (this) {
            case TEXT -> "api.field.text";
            case WHOLE -> "api.field.whole";
            case NUMBER -> "api.field.number";
            case LINES -> "api.field.lines";
        };
    }

    /** The text form of a value, blank for null; null when the value has another shape. */
    @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return switch (this) {
            case TEXT -> value.isString() ? value.stringValue() : null;
            case WHOLE -> value.isIntegralNumber() ? value.bigIntegerValue().toString() : null;
            case NUMBER -> value.isNumber() ? plain(value.decimalValue()) : null;
            case LINES -> value.isArray() ? lines(value) : null;
        };
    }

    /** The value of a text form; null for a blank one. */
    JsonNode json(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NODES.nullNode();
        }
        return switch (this) {
            case TEXT -> NODES.stringNode(text);
            case WHOLE, NUMBER -> number(new BigDecimal(text));
            case LINES -> array(text.lines().toList());
        };
    }

    private static @Nullable String plain(BigDecimal number) {
        boolean small = number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return small ? number.toPlainString() : null;
    }

    private static @Nullable String lines(JsonNode array) {
        List<String> lines = new ArrayList<>();
        for (JsonNode one : array) {
            if (!one.isString() || one.stringValue().lines().count() > 1) {
                return null;
            }
            lines.add(Objects.requireNonNull(one.stringValue()));
        }
        return String.join("\n", lines);
    }

    /** A number without zeros that say nothing. */
    static JsonNode number(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return NODES.numberNode(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    static ArrayNode array(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
