package atrium.domain.tagging;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.events.TagMerged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names, colours, merges and deletes tags; whoever may keep them decides for all records, seen or not. */
@Component
@Transactional
public class TagKeeping {

    private static final int HUES = 12;

    private final Tags tags;
    private final NewTags newTags;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TagKeeping(Tags tags, NewTags newTags, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.tags = tags;
        this.newTags = newTags;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All tags with the number of records that carry them. */
    @Transactional(readOnly = true)
    public List<TagUsage> usage(Viewer viewer) {
        viewer.require(Capability.KEEP_TAGS);
        Map<UUID, Map<String, Long>> counts = new HashMap<>();
        jdbc.sql("SELECT tag_id, record_type, count(*) AS records FROM record_tag GROUP BY 1, 2")
                .query(row -> {
                    counts.computeIfAbsent(row.getObject("tag_id", UUID.class), id -> new TreeMap<>())
                            .put(row.getString("record_type"), row.getLong("records"));
                });
        return tags.all().stream()
                .map(tag -> new TagUsage(tag, counts.getOrDefault(tag.id(), Map.of())))
                .toList();
    }

    /** How many records carry a tag. */
    @Transactional(readOnly = true)
    public TagUsage usage(UUID id, Viewer viewer) {
        viewer.require(Capability.KEEP_TAGS);
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("SELECT record_type, count(*) AS records FROM record_tag WHERE tag_id = :id GROUP BY 1")
                .param("id", id)
                .query(row -> {
                    counts.put(row.getString("record_type"), row.getLong("records"));
                });
        return new TagUsage(tags.get(id), counts);
    }

    /**
     * Makes a tag that no record carries yet.
     *
     * @param hue 0 to 11
     * @throws InvalidRecord at the field {@code name} when there can be no such tag, or there is one already
     */
    public void add(String typed, int hue, Viewer viewer) {
        viewer.require(Capability.KEEP_TAGS);
        String name = TagName.tidy(typed);
        if (newTags.found(List.of(name)).containsKey(name)) {
            throw taken(name);
        }
        NewTags.Meant meant = newTags.meant(List.of(name), viewer);
        UUID id = meant.ids().get(name);
        if (id == null) {
            throw new InvalidRecord(List.copyOf(meant.problems().values()));
        }
        jdbc.sql("UPDATE tag SET hue = :hue WHERE id = :id")
                .param("id", id)
                .param("hue", Math.floorMod(hue, HUES))
                .update();
    }

    /**
     * Gives a tag another name or colour, on all records that carry it.
     *
     * @param hue 0 to 11
     * @throws InvalidRecord at the field {@code name} when it can't be called so
     */
    public void change(UUID id, String typed, int hue, Viewer viewer) {
        viewer.require(Capability.KEEP_TAGS);
        Tag before = tags.get(id);
        String name = TagName.tidy(typed);
        TagName.problem(name).ifPresent(problem -> {
            throw new InvalidRecord(List.of(NewTags.wrong("tag.problem." + problem, name)));
        });
        Tag after = new Tag(id, name, Math.floorMod(hue, HUES));
        if (after.equals(before)) {
            return;
        }
        try {
            jdbc.sql("UPDATE tag SET name = :name, hue = :hue WHERE id = :id")
                    .param("id", id)
                    .param("name", name)
                    .param("hue", after.hue())
                    .update();
        } catch (DuplicateKeyException sameName) {
            throw taken(name);
        }
        tell(after, "changed", FieldChange.between(text(before), text(after)), viewer);
    }

    /**
     * Lets one tag take the place of another on all records, which is then gone.
     *
     * @return how many records carried the one that is gone
     */
    public long merge(UUID gone, UUID into, Viewer viewer) {
        viewer.require(Capability.KEEP_TAGS);
        Tag from = tags.get(gone);
        Tag to = tags.get(into);
        if (gone.equals(into)) {
            return 0;
        }
        // Locked, so that nobody puts one of them on meanwhile, and two merges wait for each other.
        jdbc.sql("SELECT id FROM tag WHERE id IN (:one, :other) ORDER BY id FOR UPDATE")
                .param("one", gone)
                .param("other", into)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        INSERT INTO record_tag (record_type, record_id, tag_id)
                        SELECT record_type, record_id, :into FROM record_tag WHERE tag_id = :gone
                        ON CONFLICT DO NOTHING
                        """).param("gone", gone).param("into", into).update();
        long records = remove(gone);
        Instant now = clock.instant();
        events.publishEvent(new TagMerged(gone, into, now));
        tell(from, "merged", List.of(new FieldChange("name", from.name(), to.name()), records(records)), viewer);
        return records;
    }

    /**
     * Takes a tag off all records and forgets it.
     *
     * @return how many records carried it
     */
    public long delete(UUID id, Viewer viewer) {
        viewer.require(Capability.KEEP_TAGS);
        Tag tag = tags.get(id);
        long records = remove(id);
        tell(tag, "removed", List.of(records(records)), viewer);
        return records;
    }

    private long remove(UUID id) {
        long records = jdbc.sql("DELETE FROM record_tag WHERE tag_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM tag WHERE id = :id").param("id", id).update();
        return records;
    }

    private static FieldChange records(long number) {
        return new FieldChange("records", String.valueOf(number), null);
    }

    private static Map<String, String> text(Tag tag) {
        return Map.of("name", tag.name(), "hue", String.valueOf(tag.hue()));
    }

    private void tell(Tag tag, String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(new SettingChanged(
                new RecordRef(NewTags.TYPE, tag.id()), tag.name(), deed, changes, viewer.actor(), clock.instant()));
    }

    private static InvalidRecord taken(String name) {
        return new InvalidRecord(List.of(NewTags.wrong("tag.problem.taken", name)));
    }
}
