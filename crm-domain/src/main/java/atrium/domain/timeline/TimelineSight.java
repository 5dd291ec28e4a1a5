package atrium.domain.timeline;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.TimelineSource;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides which entries a person may read: an entry follows what the person may see of its record now. */
@Component
class TimelineSight {

    private final RecordTypes types;
    private final RecordAccess access;
    private final Map<String, TimelineSource> sources;

    TimelineSight(RecordTypes types, RecordAccess access, List<TimelineSource> sources) {
        this.types = types;
        this.access = access;
        this.sources = sources.stream().collect(Collectors.toMap(TimelineSource::type, Function.identity()));
    }

    /** Record types of which the viewer sees nothing, so that the query can leave them out. */
    Set<String> hiddenTypes(Viewer viewer) {
        return types.all().stream()
                .map(RecordType::code)
                .filter(code -> viewer.level(code, Act.READ) == Level.NONE)
                .collect(Collectors.toSet());
    }

    /**
     * The entries whose records the viewer sees, with the names of the contacts the viewer sees; each record type is asked
     * once.
     *
     * @param customer whose timeline it is, found to be visible before
     */
    List<TimelineEntry> visibleAmong(List<TimelineEntry> entries, RecordRef customer, Viewer viewer) {
        Map<String, Set<UUID>> ids = entries.stream()
                .flatMap(TimelineSight::records)
                .filter(record -> !record.equals(customer))
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        Set<RecordRef> visible = new HashSet<>(Set.of(customer));
        ids.forEach((type, candidates) ->
                visibleAmong(type, candidates, viewer).forEach(id -> visible.add(new RecordRef(type, id))));
        return entries.stream()
                .filter(entry -> visible.contains(entry.record()))
                .map(entry -> entry.contact() == null || visible.contains(contact(entry.contact()))
                        ? entry
                        : entry.withoutContactName())
                .toList();
    }

    private static Stream<RecordRef> records(TimelineEntry entry) {
        return entry.contact() == null
                ? Stream.of(entry.record())
                : Stream.of(entry.record(), contact(entry.contact()));
    }

    private static RecordRef contact(UUID id) {
        return new RecordRef("contact", id);
    }

    private Set<UUID> visibleAmong(String type, Collection<UUID> ids, Viewer viewer) {
        Optional<RecordType> known = types.of(type);
        if (known.isPresent()) {
            return access.visibleAmong(known.get(), ids, viewer);
        }
        TimelineSource source = sources.get(type);
        return source == null ? Set.of() : source.standingAmong(ids, viewer);
    }
}
