package atrium.web.lists;

import atrium.domain.listviews.GroupFigure;
import atrium.domain.listviews.MatchCount;
import atrium.domain.records.Viewer;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the figures of groups into words. */
@Component
class FigureWords {

    private final MessageSource texts;
    private final Clock clock;

    FigureWords(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What stands in the head of a group.
     *
     * @param value of the group; empty text for none
     * @param count how many records it has
     * @param sum of their amounts; null when there is none
     * @param lacking says how many amounts the sum lacks; null when it is whole
     * @param bar their states; empty without a bar
     */
    record Head(
            String value,
            String count,
            @Nullable String sum,
            @Nullable String lacking,
            List<GroupBars.Segment> bar) {}

    List<Head> heads(List<GroupFigure> figures, Map<String, List<GroupBars.Segment>> bars, Viewer viewer) {
        Wording say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        return figures.stream()
                .map(figure -> {
                    String value = Objects.requireNonNullElse(figure.value(), "");
                    return new Head(
                            value,
                            count(figure.count(), viewer),
                            figure.sum() == null ? null : say.money(figure.sum(), figure.currency()),
                            figure.unknown() == 0 ? null : text("list.group.unknown", viewer, figure.unknown()),
                            bars.getOrDefault(value, List.of()));
                })
                .toList();
    }

    private String count(MatchCount count, Viewer viewer) {
        return text(count.more() ? "list.place.more" : "list.place.total", viewer, count.number());
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }
}
