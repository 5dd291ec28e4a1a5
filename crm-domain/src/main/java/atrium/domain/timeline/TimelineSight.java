package atrium.domain.timeline;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Level;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.TimelineSource;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.domain.timeline.TimelineEntry.Named;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
     * The entries whose records the viewer sees, with the names of the contacts and of the records they are about that the viewer
     * sees; one statement asks for all kinds of records.
     *
     * @param page whose timeline it is, found to be visible before
     */
    List<TimelineEntry> visibleAmong(List<TimelineEntry> entries, RecordRef page, Viewer viewer) {
        Map<String, Set<UUID>> ids = entries.stream()
                .flatMap(this::records)
                .filter(record -> !record.equals(page))
                .collect(Collectors.groupingBy(RecordRef::type, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        Map<RecordRef, String> visible = visible(ids, viewer);
        return entries.stream()
                .filter(entry -> entry.record().equals(page) || visible.containsKey(entry.record()))
                .map(entry -> entry.named(
                        named(abouts(entry), visible),
                        contact(entry).allMatch(contact -> contact.equals(page) || visible.containsKey(contact))))
                .toList();
    }

    private static @Nullable Named named(Stream<RecordRef> records, Map<RecordRef, String> visible) {
        return records.filter(visible::containsKey)
                .findFirst()
                .map(record -> new Named(record, visible.getOrDefault(record, "")))
                .orElse(null);
    }

    private Stream<RecordRef> records(TimelineEntry entry) {
        return Stream.concat(Stream.of(entry.record()), Stream.concat(contact(entry), abouts(entry)));
    }

    private static Stream<RecordRef> contact(TimelineEntry entry) {
        return Stream.ofNullable(entry.contact()).map(id -> new RecordRef("contact", id));
    }

    // An entry knows the id alone of what it is about: it may be of any type that has stories and is no customer.
    private Stream<RecordRef> abouts(TimelineEntry entry) {
        return Stream.ofNullable(entry.aboutId())
                .flatMap(id -> types.all().stream().flatMap(type -> Stream.ofNullable(type.story(id))));
    }

    /** The visible ones with their names; those that have none of their own without. */
    private Map<RecordRef, String> visible(Map<String, Set<UUID>> ids, Viewer viewer) {
        List<String> queries = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        ids.forEach((type, candidates) -> query(type, parameters, viewer).ifPresent(query -> {
            String name = "ids_" + queries.size();
            parameters.put(name, candidates.toArray(UUID[]::new));
            queries.add("SELECT '%s' AS type, found.id, %s AS name FROM (%s) AS found"
                    .formatted(
                            type, types.of(type).isPresent() ? "found.name" : "''", query.replace(":ids", ":" + name)));
        }));
        Map<RecordRef, String> visible = new HashMap<>();
        if (!queries.isEmpty()) {
            jdbc.sql(String.join(" UNION ALL ", queries)).params(parameters).query((ResultSet row) -> {
                RecordRef record = new RecordRef(row.getString("type"), row.getObject("id", UUID.class));
                visible.put(record, row.getString("name"));
            });
        }
        return visible;
    }

    private Optional<String> query(String type, Map<String, Object> parameters, Viewer viewer) {
        Optional<RecordType> known = types.of(type);
        if (known.isEmpty()) {
            return Optional.ofNullable(sources.get(type)).map(TimelineSource::standing);
        }
        Visibility readable = Visibility.of(viewer, known.get(), Act.READ, "r");
        parameters.putAll(readable.parameters());
        return Optional.of("SELECT r.id, r.name FROM %s r WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s"
                .formatted(known.get().table(), readable.sql()));
    }
}
