package atrium.domain.timeline;

import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.TimelineGroup;
import atrium.domain.records.TimelineSource;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The groups of entries by which a timeline can be filtered, as the features plug them in. */
@Component
public class TimelineGroups {

    private final RecordTypes types;
    private final List<TimelineSource> sources;

    TimelineGroups(RecordTypes types, List<TimelineSource> sources) {
        this.types = types;
        this.sources = sources;
    }

    /** Those of which the viewer can see entries, module by module. */
    public List<TimelineGroup> of(Viewer viewer) {
        Stream<TimelineGroup> ofTypes = types.all().stream()
                .filter(type -> viewer.level(type.code(), Act.READ) != Level.NONE)
                .flatMap(type -> type.timelineGroups().stream());
        return merged(Stream.concat(sources.stream().flatMap(source -> source.groups().stream()), ofTypes));
    }

    /** The groups that a filter chooses by themselves or with their modules; none when it chooses none that is known. */
    List<TimelineGroup> chosen(TimelineFilter filter, Viewer viewer) {
        return of(viewer).stream()
                .filter(group -> filter.groups().contains(group.code())
                        || filter.modules().contains(group.module()))
                .toList();
    }

    private static List<TimelineGroup> merged(Stream<TimelineGroup> groups) {
        Map<String, Map<String, TimelineGroup>> modules = new LinkedHashMap<>();
        groups.forEach(group -> modules.computeIfAbsent(group.module(), module -> new LinkedHashMap<>())
                .merge(group.code(), group, TimelineGroups::both));
        List<TimelineGroup> inOrder = new ArrayList<>();
        modules.values().forEach(module -> inOrder.addAll(module.values()));
        return inOrder;
    }

    private static TimelineGroup both(TimelineGroup one, TimelineGroup other) {
        Set<String> subjects = new HashSet<>(one.subjects());
        subjects.addAll(other.subjects());
        return new TimelineGroup(one.code(), one.module(), subjects, one.records());
    }
}
