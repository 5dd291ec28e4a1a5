package atrium.domain.dataexchange;

import atrium.domain.audit.AuditLog;
import atrium.domain.audit.AuditLog.Entry;
import atrium.domain.events.Actor;
import atrium.domain.events.RecordPurged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.AddedFields;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.recyclebin.RecordRemoval;
import atrium.domain.timeline.TimelineKeeping;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Undoes a few entries of what an import did: records it created go, fields it changed take their values from before.
 * Whatever somebody else has changed or added to since stays as it is.
 */
@Component
class Undoing {

    private static final String CHANGED = "import.kept.changed";
    private static final String ADDED_TO = "import.kept.added-to";

    private final AuditLog audit;
    private final TimelineKeeping timeline;
    private final RecordRemoval removal;
    private final Importables importables;
    private final Clock clock;

    Undoing(AuditLog audit, TimelineKeeping timeline, RecordRemoval removal, Importables importables, Clock clock) {
        this.audit = audit;
        this.timeline = timeline;
        this.removal = removal;
        this.importables = importables;
        this.clock = clock;
    }

    /**
     * @param entries the last first
     * @return sentence by record that stays
     */
    Map<RecordRef, String> undo(ImportRun run, List<Entry> entries, Viewer viewer) {
        Map<RecordRef, String> kept = new HashMap<>();
        Set<UUID> changed = audit.changedSince(entries, run.id());
        entries.stream()
                .map(Entry::record)
                .filter(record -> changed.contains(record.id()))
                .forEach(record -> kept.put(record, CHANGED));
        // Types in the order of the entries: what was made last, such as a contact of a new account, goes first.
        Set<String> types = entries.stream()
                .map(entry -> entry.record().type())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String type : types) {
            List<Entry> open = entries.stream()
                    .filter(entry -> entry.record().type().equals(type) && !kept.containsKey(entry.record()))
                    .toList();
            undo(run, importables.of(type), open, viewer, kept);
        }
        timeline.forget(
                run.id(),
                entries.stream()
                        .map(Entry::record)
                        .filter(record -> !kept.containsKey(record))
                        .distinct()
                        .toList());
        return kept;
    }

    private void undo(
            ImportRun run, Importable importable, List<Entry> entries, Viewer viewer, Map<RecordRef, String> kept) {
        Actor actor = Actor.takingBack(run.personId(), run.id());
        Set<RecordRef> created = entries.stream()
                .filter(entry -> importable.tellsCreation(entry.textKey()))
                .map(Entry::record)
                .collect(Collectors.toSet());
        Set<UUID> addedTo = timeline.withOtherStories(run.id(), created);
        Instant now = clock.instant();
        List<RecordPurged> going = new ArrayList<>();
        for (RecordRef record : created) {
            if (addedTo.contains(record.id())) {
                kept.put(record, ADDED_TO);
            } else {
                going.add(new RecordPurged(record, run.fileName(), actor, now));
            }
        }
        if (!going.isEmpty()) {
            removal.remove(importable.type(), going);
        }
        putAddedBack(importable.type(), entries, created, actor);
        List<Entry> own = entries.stream()
                .filter(entry -> keeper(importable.type(), entry).isEmpty())
                .toList();
        Map<UUID, Map<String, String>> before = before(own, created);
        if (!before.isEmpty()) {
            importable
                    .putBack(before, actor, viewer)
                    .forEach((id, reason) -> kept.put(importable.type().ref(id), reason));
        }
    }

    private void putAddedBack(RecordType type, List<Entry> entries, Set<RecordRef> created, Actor actor) {
        Map<AddedFields, List<Entry>> byKeeper = new LinkedHashMap<>();
        entries.forEach(entry -> keeper(type, entry)
                .ifPresent(keeper -> byKeeper.computeIfAbsent(keeper, one -> new ArrayList<>())
                        .add(entry)));
        byKeeper.forEach((keeper, its) -> {
            Map<UUID, Map<String, String>> before = before(its, created);
            if (!before.isEmpty()) {
                keeper.putBack(type, before, actor);
            }
        });
    }

    // What tells of a field of another feature tells of nothing else.
    private Optional<AddedFields> keeper(RecordType type, Entry entry) {
        return entry.changes().stream().findFirst().flatMap(change -> importables.keeperOf(type, change.field()));
    }

    // An earlier entry's value from before counts over a later one's.
    private static Map<UUID, Map<String, String>> before(List<Entry> entries, Set<RecordRef> created) {
        Map<UUID, Map<String, String>> before = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (!created.contains(entry.record())) {
                Map<String, String> values =
                        before.computeIfAbsent(entry.record().id(), id -> new HashMap<>());
                entry.changes()
                        .forEach(change -> values.put(change.field(), Objects.requireNonNullElse(change.before(), "")));
            }
        }
        return before;
    }
}
