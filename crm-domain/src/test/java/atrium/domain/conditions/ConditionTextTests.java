package atrium.domain.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.conditions.Condition.All;
import atrium.domain.conditions.Condition.Any;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Condition.Has;
import atrium.domain.conditions.Condition.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConditionTextTests {

    private static final String[] VALUES = {
        "ES",
        "two words",
        "say \"hi\"",
        "back\\slash",
        "and",
        "not",
        "(",
        "a,b",
        "Zürich 日本",
        "'; DROP TABLE x--",
        "%_",
        "🦊"
    };

    @Test
    void whatIsWrittenIsReadBackEqual() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            Condition condition = any(random, 4);
            assertThat(ConditionText.parse(ConditionText.write(condition))).isEqualTo(condition);
        }
    }

    @Test
    void aTypedFilterReadsAsMeant() {
        assertThat(ConditionText.parse("country is ES, FR and not (name contains \"old name\" or changed last 30d)"))
                .isEqualTo(new All(List.of(
                        Comparison.of("country", Operator.IS, "ES", "FR"),
                        new Not(new Any(List.of(
                                Comparison.of("name", Operator.CONTAINS, "old name"),
                                Comparison.of("changed", Operator.LAST, "30d")))))));
        assertThat(ConditionText.parse("a is 1 or b is 2 and c is-empty"))
                .isEqualTo(new Any(List.of(
                        Comparison.of("a", Operator.IS, "1"),
                        new All(List.of(
                                Comparison.of("b", Operator.IS, "2"), Comparison.of("c", Operator.IS_EMPTY))))));
        assertThat(ConditionText.parse(
                        "account.country is ES and not purchase has (orderedAt last 90d or total is-empty)"))
                .isEqualTo(new All(List.of(
                        Comparison.of("account.country", Operator.IS, "ES"),
                        new Not(new Has(
                                "purchase",
                                new Any(List.of(
                                        Comparison.of("orderedAt", Operator.LAST, "90d"),
                                        Comparison.of("total", Operator.IS_EMPTY))))))));
        assertThat(ConditionText.parse("purchase has ()")).isEqualTo(new Has("purchase", Condition.EVERYTHING));
        assertThat(ConditionText.parse("  ")).isEqualTo(Condition.EVERYTHING);
    }

    @Test
    void whatCantBeReadIsRefusedWithItsPlace() {
        refused("country is", "incomplete");
        refused("country like ES", "unknown-operator", "like");
        refused("name is \"open", "open-quote", 9);
        refused("(name is x", "incomplete");
        refused("name is x)", "unexpected", 10, ")");
        refused("name is x, and", "unexpected", 12, "and");
        refused("name is x name is y", "unexpected", 11, "name");
        refused("and", "unexpected", 1, "and");
        refused("purchase has", "incomplete");
        refused("purchase has total is 1", "unexpected", 14, "total");
        refused("purchase has (total is 1", "incomplete");
        refused("purchase has (" + "a has (".repeat(8), "too-deep", 8);
    }

    @Test
    void hugeFiltersAreRefusedQuickly() {
        refused("x".repeat(4001), "too-long", 4000);
        refused("not ".repeat(9) + "a is b", "too-deep", 8);
        refused("(".repeat(1900) + "a is b", "too-deep", 8);
        refused("a is b" + " and a is b".repeat(40), "too-many", 40);
        refused("a is " + "b,".repeat(100) + "b", "too-many-values", 100);
        refused("a is " + "b".repeat(301), "value-too-long", 300);
    }

    @Test
    void aSignThatIsNothingIsRefusedWhereverItStands() {
        refused("\0", "unexpected", 1, "\\0");
        refused("a is b\0", "unexpected", 7, "\\0");
        refused("a is \"b\0\"", "unexpected", 8, "\\0");
    }

    private static void refused(String text, String problem, Object... arguments) {
        assertThatThrownBy(() -> ConditionText.parse(text))
                .isInstanceOfSatisfying(UnreadableCondition.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("condition.problem." + problem);
                    assertThat(refusal.arguments()).containsExactly(arguments);
                });
    }

    private static Condition any(Random random, int depth) {
        return switch (depth == 0 ? 4 : random.nextInt(5)) {
            case 0 -> new All(several(random, depth));
            case 1 -> new Any(several(random, depth));
            case 2 -> new Not(any(random, depth - 1));
            case 3 ->
                new Has("relation" + random.nextInt(2), depth == 1 ? Condition.EVERYTHING : any(random, depth - 1));
            default -> comparison(random);
        };
    }

    private static List<Condition> several(Random random, int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(any(random, Math.min(depth - 1, 2)));
        }
        return parts;
    }

    private static Comparison comparison(Random random) {
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        int count = operator.takes().accepts(0) ? 0 : operator.takes().accepts(2) ? 2 : 1;
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(VALUES[random.nextInt(VALUES.length)]);
        }
        return new Comparison("field" + random.nextInt(5), operator, values);
    }
}
