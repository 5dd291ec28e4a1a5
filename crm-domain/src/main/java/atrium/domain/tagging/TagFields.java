package atrium.domain.tagging;

import atrium.domain.events.Actor;
import atrium.domain.events.RecordTagged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.AddedFields;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.domain.tagging.TagWrites.Rewriting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets files bring tags in, beside those that a record carries, and take them out. */
@Component
class TagFields implements AddedFields {

    private static final Visibility DECIDED_BEFORE = new Visibility("true", Map.of());

    private static final RecordField FIELD = RecordField.of(RecordTagged.FIELD, FieldKind.TAGS, 2_500);

    private final NewTags newTags;
    private final TagWrites writes;
    private final JdbcClient jdbc;

    TagFields(NewTags newTags, TagWrites writes, JdbcClient jdbc) {
        this.newTags = newTags;
        this.writes = writes;
        this.jdbc = jdbc;
    }

    /** By record: the tags it shall carry besides; and the records that would carry too many. */
    private record Wanted(Map<UUID, Set<UUID>> tags, Set<UUID> full) {}

    @Override
    public List<RecordField> fields(RecordType type) {
        return type.tagged() ? List.of(FIELD) : List.of();
    }

    @Override
    public Map<String, List<String>> headings() {
        return Map.of(
                FIELD.key(),
                List.of(
                        "tags",
                        "tag",
                        "labels",
                        "label",
                        "keywords",
                        "Schlagworte",
                        "Schlagw\u00f6rter",
                        "\u00c9tiquettes",
                        "Etiquetas"));
    }

    @Override
    public Map<UUID, Map<String, String>> values(RecordType type, List<UUID> ids) {
        Map<UUID, Map<String, String>> values = new HashMap<>();
        jdbc.sql("""
                        SELECT held.record_id, string_agg(t.name, ', ' ORDER BY fold(t.name)) AS names
                        FROM record_tag held JOIN tag t ON t.id = held.tag_id
                        WHERE held.record_id = ANY(:ids) GROUP BY held.record_id
                        """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            values.put(row.getObject("record_id", UUID.class), Map.of(FIELD.key(), row.getString("names")));
        });
        return values;
    }

    @Override
    public List<Taken> bringIn(RecordType type, List<Brought> rows, Actor actor, Viewer viewer) {
        List<List<String>> named = rows.stream().map(row -> names(row.values())).toList();
        NewTags.Meant meant = newTags.meant(
                named.stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new)), viewer);
        Wanted wanted = new Wanted(new HashMap<>(), new HashSet<>());
        Set<UUID> fresh = new HashSet<>();
        Set<UUID> others = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Brought row = rows.get(i);
            Set<UUID> tags = wanted.tags().computeIfAbsent(row.record(), id -> new HashSet<>());
            named.get(i).stream().map(meant.ids()::get).filter(Objects::nonNull).forEach(tags::add);
            (row.fresh() ? fresh : others).add(row.record());
        }
        others.removeAll(fresh);
        Set<UUID> changed = new HashSet<>(put(type, fresh, wanted, actor, false));
        changed.addAll(put(type, others, wanted, actor, true));
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            UUID record = rows.get(i).record();
            taken.add(new Taken(
                    changed.contains(record),
                    problem(named.get(i), meant, wanted.full().contains(record))));
        }
        return taken;
    }

    // Those that would carry too many are noted.
    private Set<UUID> put(RecordType type, Collection<UUID> records, Wanted wanted, Actor actor, boolean onTimelines) {
        BiFunction<UUID, Set<UUID>, Set<UUID>> with = (id, now) -> {
            Set<UUID> on = wanted.tags().getOrDefault(id, Set.of());
            Set<UUID> then = Tagging.with(now, on, Set.of());
            if (!then.containsAll(on)) {
                wanted.full().add(id);
            }
            return then;
        };
        return writes.rewrite(type, records, new Rewriting(DECIDED_BEFORE, with, actor, onTimelines)).stream()
                .map(Retagged::id)
                .collect(Collectors.toSet());
    }

    private static @Nullable InvalidValue problem(List<String> names, NewTags.Meant meant, boolean full) {
        InvalidValue problem = names.stream()
                .map(meant.problems()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (problem == null) {
            return full ? new InvalidValue(FIELD.key(), "tag.problem.too-many", String.valueOf(Tagging.MOST)) : null;
        }
        return NewTags.at(FIELD.key(), problem);
    }

    @Override
    public void putBack(RecordType type, Map<UUID, Map<String, String>> before, Actor actor) {
        Set<String> all = new HashSet<>();
        before.values().forEach(values -> all.addAll(names(values)));
        Map<String, UUID> ids = newTags.found(all);
        BiFunction<UUID, Set<UUID>, Set<UUID>> then = (id, now) -> names(before.getOrDefault(id, Map.of())).stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        writes.rewrite(type, before.keySet(), new Rewriting(DECIDED_BEFORE, then, actor, true));
    }

    private static List<String> names(Map<String, String> values) {
        return TagName.listed(values.getOrDefault(FIELD.key(), "")).distinct().toList();
    }
}
