package atrium.domain.conditions;

import atrium.domain.conditions.Condition.Comparison;
import java.util.Map;
import java.util.UUID;

/** Decides whether a condition can be asked of a set of fields; nothing is evaluated that has not passed here. */
public final class ConditionCheck {

    /** Stands for the person who asks. */
    public static final String ME = "me";

    private ConditionCheck() {}

    /**
     * Passes when every field and relation is known, every operator fits its field and every value can be read.
     *
     * @throws UnreadableCondition naming the first that doesn't
     */
    public static void require(Condition condition, ConditionFields fields) {
        condition.comparisons().forEach(comparison -> require(comparison, fields.own()));
        condition.relations().forEach(has -> {
            ConditionFields related = fields.related().get(has.relation());
            if (related == null) {
                throw new UnreadableCondition("unknown-field", has.relation());
            }
            require(has.part(), related);
        });
    }

    private static void require(Comparison comparison, Map<String, ConditionField> fields) {
        ConditionField field = fields.get(comparison.field());
        if (field == null) {
            throw new UnreadableCondition("unknown-field", comparison.field());
        }
        Operator operator = comparison.operator();
        if (!Operator.of(field.kind()).contains(operator)) {
            throw new UnreadableCondition("operator-not-for-field", operator.code(), field.key());
        }
        if (!operator.takes().accepts(comparison.values().size())) {
            throw new UnreadableCondition("wrong-count", operator.code(), field.key());
        }
        for (String value : comparison.values()) {
            if (value.isBlank() || !readable(value, field, operator)) {
                throw new UnreadableCondition("wrong-value", value, field.key());
            }
        }
    }

    private static boolean readable(String value, ConditionField field, Operator operator) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT, EMAIL, WEB_ADDRESS, DOMAIN, EMAILS, PHONES, ADDRESSES, LINKS, TIME, GUESTS -> true;
            case PHONE -> value.chars().anyMatch(c -> c >= '0' && c <= '9');
            case WHOLE, YEAR, AMOUNT -> value.matches("-?\\d{1,15}(\\.\\d{1,4})?");
            case CURRENCY -> value.matches("[A-Z]{3}");
            case COUNTRY -> value.matches("[A-Z]{2}");
            case CHOICE, CHOICES -> field.choices().contains(value);
            case PERSON -> value.equals(ME) || isId(value);
            case TEAM, RECORD, TAGS -> isId(value);
            case INSTANT, DATE ->
                switch (operator) {
                    case LAST, NEXT ->
                        Span.UNITS.contains(value) || Span.readPeriod(value).isPresent();
                    case THIS -> Span.UNITS.contains(value);
                    default -> Span.isDay(value);
                };
        };
    }

    private static boolean isId(String value) {
        try {
            return value.length() == 36 && UUID.fromString(value) != null;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
