package atrium.domain.tagging;

import atrium.domain.events.Actor;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts tags on records and takes them off, as far as the viewer may edit these; one at a time. */
@Component
@Transactional
public class Tagging {

    /** So many tags a record can carry. */
    public static final int MOST = 50;

    private final RecordTypes types;
    private final RecordAccess access;
    private final NewTags newTags;
    private final TagWrites writes;

    Tagging(RecordTypes types, RecordAccess access, NewTags newTags, TagWrites writes) {
        this.types = types;
        this.access = access;
        this.newTags = newTags;
        this.writes = writes;
    }

    /**
     * Puts one tag on a record; one of a new name is made.
     *
     * @param typed what the person calls it, whatever its case and accents
     * @throws InvalidRecord at the field {@code name} when there can be no such tag, or the record carries too many
     * @throws UnknownRecord when the viewer sees no such record, or its type carries no tags
     * @throws atrium.domain.records.NotPermitted when the viewer may not edit it
     */
    public void putOn(RecordRef record, String typed, Viewer viewer) {
        RecordType type = require(record, viewer);
        String name = TagName.tidy(typed);
        NewTags.Meant meant = newTags.meant(List.of(name), viewer);
        UUID tag = meant.ids().get(name);
        if (tag == null) {
            throw new InvalidRecord(List.copyOf(meant.problems().values()));
        }
        boolean[] full = {false};
        writes.rewrite(type, List.of(record.id()), rewriting(type, viewer.actor(), viewer, (id, now) -> {
            Set<UUID> then = with(now, Set.of(tag), Set.of());
            full[0] = then.equals(now) && !now.contains(tag);
            return then;
        }));
        if (full[0]) {
            throw new InvalidRecord(List.of(NewTags.wrong("tag.problem.too-many", String.valueOf(MOST))));
        }
    }

    /**
     * Takes one tag off a record; nothing happens when it does not carry it.
     *
     * @throws UnknownRecord when the viewer sees no such record, or its type carries no tags
     * @throws atrium.domain.records.NotPermitted when the viewer may not edit it
     */
    public void takeOff(RecordRef record, UUID tag, Viewer viewer) {
        RecordType type = require(record, viewer);
        writes.rewrite(
                type,
                List.of(record.id()),
                rewriting(type, viewer.actor(), viewer, (id, now) -> with(now, Set.of(), Set.of(tag))));
    }

    private static TagWrites.Rewriting rewriting(
            RecordType type, Actor actor, Viewer viewer, BiFunction<UUID, Set<UUID>, Set<UUID>> wanted) {
        return new TagWrites.Rewriting(Visibility.of(viewer, type, Act.EDIT, "r"), wanted, actor, true);
    }

    /** What a record carries after a change; the same as now when that would be too much. */
    static Set<UUID> with(Set<UUID> now, Set<UUID> on, Set<UUID> off) {
        Set<UUID> then = new HashSet<>(now);
        then.removeAll(off);
        then.addAll(on);
        return then.size() > MOST && then.size() > now.size() ? now : then;
    }

    private RecordType require(RecordRef record, Viewer viewer) {
        RecordType type =
                types.of(record.type()).filter(RecordType::tagged).orElseThrow(() -> new UnknownRecord(record));
        access.require(type, record.id(), Act.EDIT, viewer);
        return type;
    }
}
