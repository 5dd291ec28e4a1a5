package atrium.web.insights;

import static atrium.web.insights.DealLists.is;

import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What sums lack: deals in currencies without a rate.
 *
 * @param text which and how many
 * @param href the list of them
 */
record Unrated(String text, String href) {

    /** @param state of the deals; null when there are none, then nothing is lacking */
    static @Nullable Unrated of(Map<String, Long> byCurrency, String state, DealLists lists, Figures say) {
        if (byCurrency.isEmpty()) {
            return null;
        }
        String named = new TreeMap<>(byCurrency)
                .entrySet().stream()
                        .map(one -> say.text("insights.unrated.one", one.getValue(), one.getKey()))
                        .collect(Collectors.joining(", "));
        return new Unrated(
                say.text("insights.unrated", named),
                lists.of(
                        is("dealState", state),
                        new Comparison("value", Operator.IS_FILLED, List.of()),
                        new Comparison("worth", Operator.IS_EMPTY, List.of())));
    }
}
