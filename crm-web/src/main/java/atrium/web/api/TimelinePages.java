package atrium.web.api;

import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.TimelineGroup;
import atrium.domain.records.Viewer;
import atrium.domain.search.SearchText;
import atrium.domain.timeline.Timeline;
import atrium.domain.timeline.TimelineFilter;
import atrium.domain.timeline.TimelineGroups;
import atrium.domain.timeline.TimelinePage;
import atrium.domain.timeline.TimelinePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The timeline of one customer, newest entry first, page by page. */
@Component
class TimelinePages {

    private static final String GROUP = "group";
    private static final String MODULE = "module";
    private static final String WORDS = "q";

    /** What may stand in an address. */
    static final List<String> PARTS = List.of(GROUP, MODULE, WORDS, PageAnswer.PLACE);

    private final Timeline timeline;
    private final TimelineGroups groups;
    private final RecordAccess access;

    TimelinePages(Timeline timeline, TimelineGroups groups, RecordAccess access) {
        this.timeline = timeline;
        this.groups = groups;
        this.access = access;
    }

    ResponseEntity<byte[]> page(RecordType type, UUID id, Map<String, String> sent, Viewer viewer) {
        access.require(type, id, Act.READ, viewer);
        sent.keySet().stream().filter(name -> !PARTS.contains(name)).findFirst().ifPresent(name -> {
            throw ApiRefusal.invalid(name, "api.list.unknown");
        });
        TimelinePage page = timeline.older(type.ref(id), filter(sent, viewer), place(sent), viewer);
        return PageAnswer.of(
                type.address(id) + "/timeline",
                sent,
                TimelineJson.entries(page.entries()),
                page.next() == null ? null : page.next().toString());
    }

    private TimelineFilter filter(Map<String, String> sent, Viewer viewer) {
        List<TimelineGroup> all = groups.of(viewer);
        return new TimelineFilter(
                codes(GROUP, sent, all.stream().map(TimelineGroup::code)),
                codes(MODULE, sent, all.stream().map(TimelineGroup::module)),
                SearchText.of(sent.getOrDefault(WORDS, "")).words());
    }

    private static Set<String> codes(String part, Map<String, String> sent, Stream<String> known) {
        String text = sent.getOrDefault(part, "");
        if (text.isEmpty()) {
            return Set.of();
        }
        Set<String> offered = known.collect(Collectors.toSet());
        Set<String> chosen = Arrays.stream(text.split(",", -1)).collect(Collectors.toSet());
        if (!offered.containsAll(chosen)) {
            throw ApiRefusal.invalid(
                    part, "api.timeline.code", offered.stream().sorted().collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private static @Nullable TimelinePosition place(Map<String, String> sent) {
        String text = sent.get(PageAnswer.PLACE);
        if (text == null) {
            return null;
        }
        return TimelinePosition.parse(text)
                .orElseThrow(() -> ApiRefusal.invalid(PageAnswer.PLACE, "api.timeline.place"));
    }
}
