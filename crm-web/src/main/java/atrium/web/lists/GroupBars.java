package atrium.web.lists;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.Operator;
import atrium.domain.listviews.GroupFigures;
import atrium.domain.listviews.GroupShares;
import atrium.domain.listviews.GroupShares.Share;
import atrium.domain.listviews.Grouping;
import atrium.domain.listviews.ListQuery;
import atrium.domain.records.BoardBar;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the bars at the heads of a board: of each state as much as there is, leading to the board of that state alone. */
@Component
class GroupBars {

    private final List<BoardBar> bars;
    private final GroupShares shares;
    private final MessageSource texts;

    GroupBars(List<BoardBar> bars, GroupShares shares, MessageSource texts) {
        this.bars = List.copyOf(bars);
        this.shares = shares;
        this.texts = texts;
    }

    /**
     * One state of a bar.
     *
     * @param meaning class of the state's colour
     * @param from where it begins, of 100
     * @param width of 100
     * @param href the board of this state alone, or of all where it is that already
     */
    record Segment(String label, int number, String meaning, double from, double width, String href, boolean here) {}

    /**
     * The bars of a board by the value of their group, empty text for none; empty where a list has no bars, or too many rows,
     * or is parted by these states already.
     *
     * @param folds which columns the viewer wanted folded, or not
     */
    Map<String, List<Segment>> of(ListQuery query, Map<String, Boolean> folds, Viewer viewer) {
        Grouping grouping = Objects.requireNonNull(query.grouping());
        if (!grouping.board()) {
            return Map.of();
        }
        return bars.stream()
                .map(BoardBar::column)
                .filter(column -> query.definition().has(column) && !column.equals(grouping.column()))
                .findFirst()
                .map(column -> bars(query, query.definition().column(column), folds, viewer))
                .orElse(Map.of());
    }

    private Map<String, List<Segment>> bars(
            ListQuery query, ListColumn column, Map<String, Boolean> folds, Viewer viewer) {
        Map<String, List<Share>> byGroup = shares.of(GroupFigures.shown(query, folds), column.key(), viewer).stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(share -> Objects.requireNonNullElse(share.group(), "")));
        return byGroup.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> segments(query, column, group.getValue(), viewer.locale())));
    }

    private List<Segment> segments(ListQuery query, ListColumn column, List<Share> shares, Locale locale) {
        int all = shares.stream().mapToInt(Share::number).sum();
        List<Segment> segments = new ArrayList<>();
        int before = 0;
        Stream<@Nullable String> none = Stream.of((String) null);
        for (String value : Stream.concat(column.choices().stream(), none).toList()) {
            int number = shares.stream()
                    .filter(share -> Objects.equals(share.value(), value))
                    .mapToInt(Share::number)
                    .sum();
            if (number > 0) {
                segments.add(segment(query, column, value, number, 100.0 * before / all, 100.0 * number / all, locale));
                before += number;
            }
        }
        return segments;
    }

    private Segment segment(
            ListQuery query,
            ListColumn column,
            @Nullable String value,
            int number,
            double from,
            double width,
            Locale locale) {
        String key = column.key() + "." + Optional.ofNullable(value).orElse("none");
        Comparison asked = value == null
                ? Comparison.of(column.key(), Operator.IS_EMPTY)
                : Comparison.of(column.key(), Operator.IS, value);
        List<Condition> parts = new ArrayList<>(Condition.conjuncts(query.condition()));
        parts.removeIf(Condition.EVERYTHING::equals);
        boolean here = parts.remove(asked);
        if (!here) {
            parts.add(asked);
        }
        return new Segment(
                texts.getMessage(key, null, locale),
                number,
                Objects.requireNonNull(texts.getMessage(key + ".meaning", null, "neutral", locale)),
                from,
                width,
                ListLinks.to(query.where(Condition.all(parts))),
                here);
    }
}
