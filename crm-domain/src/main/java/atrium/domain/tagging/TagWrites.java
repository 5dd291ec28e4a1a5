package atrium.domain.tagging;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordTagged;
import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.records.RecordType;
import atrium.domain.records.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives records other tags, a few thousand in a handful of statements, and tells of it. */
@Component
class TagWrites {

    private final JdbcClient jdbc;
    private final RowInsert rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TagWrites(JdbcClient jdbc, RowInserts inserts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = inserts.into("record_tag", "record_type text", "record_id uuid", "tag_id uuid");
        this.events = events;
        this.clock = clock;
    }

    private record Carrier(
            UUID id,
            String name,
            @Nullable UUID account,
            @Nullable UUID contact) {}

    /**
     * What shall become of records.
     *
     * @param allowed the records on which this may be done
     * @param wanted the tags that one shall carry, from its id and those it carries now
     * @param onTimelines whether it is told there, too, and not only in the audit log
     */
    record Rewriting(
            Visibility allowed, BiFunction<UUID, Set<UUID>, Set<UUID>> wanted, Actor actor, boolean onTimelines) {}

    /**
     * Gives each of the records the tags that are wanted; unknown tags and records are passed over.
     *
     * @return those that changed
     */
    List<Retagged> rewrite(RecordType type, Collection<UUID> ids, Rewriting rewriting) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Carrier> carriers = locked(type, ids, rewriting.allowed());
        Map<UUID, Set<UUID>> carried =
                carried(carriers.stream().map(Carrier::id).toList());
        Map<UUID, Set<UUID>> after = new HashMap<>();
        Set<UUID> named = new HashSet<>();
        for (Carrier carrier : carriers) {
            Set<UUID> before = carried.getOrDefault(carrier.id(), Set.of());
            Set<UUID> then = rewriting.wanted().apply(carrier.id(), before);
            after.put(carrier.id(), then);
            named.addAll(before);
            named.addAll(then);
        }
        Map<UUID, String> names = named.isEmpty() ? Map.of() : names(named);
        Map<Carrier, Retagged> changed = new LinkedHashMap<>();
        for (Carrier carrier : carriers) {
            Set<UUID> before = carried.getOrDefault(carrier.id(), Set.of());
            Set<UUID> then = new LinkedHashSet<>(after.getOrDefault(carrier.id(), Set.of()));
            then.retainAll(names.keySet());
            if (!then.equals(before)) {
                changed.put(carrier, new Retagged(carrier.id(), before, then));
            }
        }
        write(type, changed.values());
        tell(type, changed, names, rewriting);
        return List.copyOf(changed.values());
    }

    // Whoever changes the tags of a record waits for whoever does so already, or purges it.
    private List<Carrier> locked(RecordType type, Collection<UUID> ids, Visibility allowed) {
        return jdbc.sql("""
                        SELECT r.id, r.name, %s AS account, %s AS contact FROM %s r
                        WHERE r.id = ANY(:ids) AND r.deleted_at IS NULL AND %s ORDER BY r.id FOR NO KEY UPDATE OF r
                        """.formatted(
                        column(type.accountColumn()), column(type.contactColumn()), type.table(), allowed.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(allowed.parameters())
                .query((row, number) -> new Carrier(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("account", UUID.class),
                        row.getObject("contact", UUID.class)))
                .list();
    }

    private static String column(Optional<String> name) {
        return name.map(column -> "r." + column).orElse("NULL::uuid");
    }

    private Map<UUID, Set<UUID>> carried(List<UUID> ids) {
        Map<UUID, Set<UUID>> carried = new HashMap<>();
        jdbc.sql("SELECT record_id, tag_id FROM record_tag WHERE record_id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    carried.computeIfAbsent(row.getObject("record_id", UUID.class), id -> new HashSet<>())
                            .add(row.getObject("tag_id", UUID.class));
                });
        return carried;
    }

    // Those that are there, which then stay until the end of the transaction; in the order in which they are said.
    private Map<UUID, String> names(Set<UUID> tags) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql("SELECT id, name FROM tag WHERE id = ANY(:ids) ORDER BY fold(name) FOR KEY SHARE")
                .param("ids", tags.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    private void write(RecordType type, Collection<Retagged> changed) {
        List<UUID[]> off = new ArrayList<>();
        List<UUID[]> on = new ArrayList<>();
        for (Retagged one : changed) {
            one.taken().forEach(tag -> off.add(new UUID[] {one.id(), tag}));
            one.put().forEach(tag -> on.add(new UUID[] {one.id(), tag}));
        }
        if (!off.isEmpty()) {
            jdbc.sql("""
                            DELETE FROM record_tag USING unnest(:records::uuid[], :tags::uuid[]) AS gone (record, tag)
                            WHERE record_id = gone.record AND tag_id = gone.tag
                            """)
                    .param("records", off.stream().map(pair -> pair[0]).toArray(UUID[]::new))
                    .param("tags", off.stream().map(pair -> pair[1]).toArray(UUID[]::new))
                    .update();
        }
        rows.write(on, pair -> new Object[] {type.code(), pair[0], pair[1]});
    }

    private void tell(RecordType type, Map<Carrier, Retagged> changed, Map<UUID, String> names, Rewriting rewriting) {
        if (changed.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<RecordTagged> told = new ArrayList<>();
        changed.forEach((carrier, one) -> told.add(new RecordTagged(
                type.ref(carrier.id()),
                carrier.name(),
                rewriting.onTimelines() ? carrier.account() : null,
                rewriting.onTimelines() ? carrier.contact() : null,
                rewriting.onTimelines() ? type.story(carrier.id()) : null,
                said(one.before(), names),
                said(one.after(), names),
                rewriting.actor(),
                now)));
        events.publishEvent(new BulkChange(told));
    }

    private static @Nullable String said(Set<UUID> tags, Map<UUID, String> names) {
        return tags.isEmpty()
                ? null
                : names.entrySet().stream()
                        .filter(name -> tags.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(", "));
    }
}
