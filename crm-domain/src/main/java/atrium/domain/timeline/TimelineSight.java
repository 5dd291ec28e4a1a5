package atrium.domain.timeline;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.TimelineSource;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides which entries a person may read: an entry follows what the person may see of its record now. */
@Component
class TimelineSight {

    private final JdbcClient jdbc;
    private final RecordTypes types;
    private final Map<String, TimelineSource> sources;

    TimelineSight(JdbcClient jdbc, RecordTypes types, List<TimelineSource> sources) {
        this.jdbc = jdbc;
        this.types = types;
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
     * The entries whose records the viewer sees, with the names of the contacts the viewer sees; one statement asks for all
     * kinds of records.
     *
     * @param customer whose timeline it is, found to be visible before
     */
    List<TimelineEntry> visibleAmong(List<TimelineEntry> entries, RecordRef customer, Viewer viewer) {
        Map<String, Set<UUID>> ids = entries.stream()
                .flatMap(TimelineSight::records)
                .filter(record -> !record.equals(customer))
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        Set<RecordRef> visible = visible(ids, viewer);
        visible.add(customer);
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

    private Set<RecordRef> visible(Map<String, Set<UUID>> ids, Viewer viewer) {
        List<String> queries = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        ids.forEach((type, candidates) -> query(type, parameters, viewer).ifPresent(query -> {
            String name = "ids_" + queries.size();
            parameters.put(name, candidates.toArray(UUID[]::new));
            queries.add("SELECT '%s' AS type, found.id FROM (%s) AS found"
                    .formatted(type, query.replace(":ids", ":" + name)));
        }));
        return queries.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql(String.join(" UNION ALL ", queries))
                        .params(parameters)
                        .query((row, number) -> new RecordRef(row.getString("type"), row.getObject("id", UUID.class)))
                        .set());
    }

    private Optional<String> query(String type, Map<String, Object> parameters, Viewer viewer) {
        Optional<RecordType> known = types.of(type);
        if (known.isEmpty()) {
            return Optional.ofNullable(sources.get(type)).map(TimelineSource::standing);
        }
        Visibility readable = Visibility.of(viewer, known.get(), Act.READ, "r");
        parameters.putAll(readable.parameters());
        return Optional.of("SELECT r.id FROM %s r WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s"
                .formatted(known.get().table(), readable.sql()));
    }
}
