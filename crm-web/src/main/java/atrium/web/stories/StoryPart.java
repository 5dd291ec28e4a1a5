package atrium.web.stories;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineEntry;
import atrium.domain.timeline.TimelinePage;
import atrium.domain.timeline.TimelinePosition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** The story of a record for its page, as its address asks for it. */
@Component
class StoryPart {

    private final Timeline timeline;
    private final StoryTeller teller;
    private final StoryBars bars;
    private final MessageSource texts;

    StoryPart(Timeline timeline, StoryTeller teller, StoryBars bars, MessageSource texts) {
        this.timeline = timeline;
        this.teller = teller;
        this.bars = bars;
        this.texts = texts;
    }

    /** Whether a request is for the story of the page alone: one of the story's own links or forms was used. */
    static boolean alone(HttpHeaders headers) {
        String target = headers.getFirst("HX-Target");
        return target != null && target.startsWith("story") && !headers.containsHeader("HX-History-Restore-Request");
    }

    /**
     * Adds {@code story} and, above it, {@code bar} to the model.
     *
     * @param record found to be visible by the caller
     * @param page address of the record's page
     * @param parameters of that address
     */
    void fill(Model model, RecordRef record, String page, MultiValueMap<String, String> parameters, Viewer viewer) {
        StoryAsk ask = StoryAsk.of(parameters);
        model.addAttribute("bar", bars.of(page, ask, viewer));
        StoryStretch found = whole(record, new StoryLinks(page, ask), viewer);
        boolean pastTheNewest = ask.before() != null && found.days().isEmpty() && found.newer() == null;
        model.addAttribute(
                "story", pastTheNewest ? whole(record, new StoryLinks(page, ask.fromNewest()), viewer) : found);
    }

    /** Adds to the model, as {@code story}, one stretch more for a page that shows others already. */
    void further(Model model, RecordRef record, String page, MultiValueMap<String, String> parameters, Viewer viewer) {
        StoryLinks links = new StoryLinks(page, StoryAsk.of(parameters));
        StoryStretch whole = whole(record, links, viewer);
        model.addAttribute("story", links.ask().before() == null ? whole.below() : whole.above());
    }

    private StoryStretch whole(RecordRef record, StoryLinks links, Viewer viewer) {
        StoryAsk ask = links.ask();
        boolean towardsPresent = ask.before() != null || ask.oldest() && ask.after() == null;
        return towardsPresent ? towardsPresent(record, links, viewer) : intoPast(record, links, viewer);
    }

    private StoryStretch towardsPresent(RecordRef record, StoryLinks links, Viewer viewer) {
        TimelinePosition before = links.ask().before();
        TimelinePage found = timeline.newer(record, links.ask().choice().filter(), before, viewer);
        List<TimelineEntry> entries = found.entries();
        TimelinePosition last =
                before == null || entries.isEmpty() ? null : TimelinePosition.of(entries.get(entries.size() - 1));
        return new StoryStretch(
                teller.tell(entries, record, null, viewer),
                found.next() == null ? null : links.newer(found.next()),
                last == null ? null : older(last, entries, links, viewer),
                before == null && !entries.isEmpty() ? end(links, viewer) : null,
                before == null && entries.isEmpty() ? text("story.nothing", viewer) : null);
    }

    private StoryStretch intoPast(RecordRef record, StoryLinks links, Viewer viewer) {
        TimelinePosition beginning = beginning(links.ask(), viewer);
        TimelinePage found = timeline.older(record, links.ask().choice().filter(), beginning, viewer);
        List<TimelineEntry> entries = found.entries();
        TimelinePosition next = found.next();
        boolean nothing = next == null && entries.isEmpty() && links.ask().narrowed();
        return new StoryStretch(
                teller.tell(entries, record, links.ask().told(), viewer),
                beginning != null && newerThan(beginning, record, links, viewer)
                        ? links.newer(entries.isEmpty() ? beginning : TimelinePosition.of(entries.get(0)))
                        : null,
                next == null ? null : older(next, entries, links, viewer),
                next == null && !nothing ? end(links, viewer) : null,
                nothing ? text(nothing(links.ask()), viewer) : null);
    }

    private static String nothing(StoryAsk ask) {
        if (ask.day() == null) {
            return "story.nothing";
        }
        return ask.choice().filtered() ? "story.nothing.until.filtered" : "story.nothing.until";
    }

    private static @Nullable TimelinePosition beginning(StoryAsk ask, Viewer viewer) {
        if (ask.after() != null || ask.day() == null) {
            return ask.after();
        }
        return TimelinePosition.before(
                ask.day().plusDays(1).atStartOfDay(viewer.zone()).toInstant());
    }

    // Before the end of a day there need not be anything newer; where a stretch has ended there is that stretch.
    private boolean newerThan(TimelinePosition beginning, RecordRef record, StoryLinks links, Viewer viewer) {
        return links.ask().after() != null
                || !timeline.newer(record, links.ask().choice().filter(), beginning, viewer)
                        .entries()
                        .isEmpty();
    }

    private static StoryStretch.Edge older(
            TimelinePosition position, List<TimelineEntry> shown, StoryLinks links, Viewer viewer) {
        LocalDate told = shown.isEmpty()
                ? links.ask().told()
                : LocalDate.ofInstant(shown.get(shown.size() - 1).at(), viewer.zone());
        return links.older(position, told);
    }

    private String end(StoryLinks links, Viewer viewer) {
        return text(links.ask().choice().filtered() ? "story.end.filtered" : "story.end", viewer);
    }

    private String text(String key, Viewer viewer) {
        return texts.getMessage(key, null, viewer.locale());
    }
}
