package atrium.domain.bulkchanges;

import atrium.domain.audit.AuditLog.Entry;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Changeable;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordMove;
import atrium.domain.records.RecordStates;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.Retagged;
import atrium.domain.tagging.Retagging;
import atrium.domain.tagging.TagChange;
import atrium.domain.timeline.TimelineKeeping;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes a few hundred records within the caller's transaction, or gives them back what they had before. */
@Component
class BulkSteps {

    private final Changeables changeables;
    private final RecordStates states;
    private final Retagging retagging;
    private final TimelineKeeping timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkSteps(
            Changeables changeables,
            RecordStates states,
            Retagging retagging,
            TimelineKeeping timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changeables = changeables;
        this.states = states;
        this.retagging = retagging;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    List<Outcome> change(BulkRun run, List<UUID> ids, Viewer viewer) {
        Changeable changeable = changeables.of(run.recordType());
        Actor actor = Actor.changingMany(run.personId(), run.id());
        return switch (run.deed()) {
            case EDIT -> edit(changeable, run, ids, actor, viewer);
            case TAG -> retagging.change(changeable.type(), ids, GivenTags.read(run.given()), actor, viewer);
            default -> move(changeable, run.deed().move(), ids, actor, viewer);
        };
    }

    private static List<Outcome> edit(Changeable changeable, BulkRun run, List<UUID> ids, Actor actor, Viewer viewer) {
        Map<UUID, FieldEdit> edits = new LinkedHashMap<>();
        FieldEdit edit = run.edit();
        ids.forEach(id -> edits.put(id, edit));
        return permitted(
                edits,
                changeable,
                viewer,
                some -> changeable.values().orElseThrow().edit(some, actor, viewer));
    }

    /** @param entries of the audit log, which tell what it did to the records */
    List<Outcome> undo(BulkRun run, List<Entry> entries, Viewer viewer) {
        Changeable changeable = changeables.of(run.recordType());
        Actor actor = Actor.takingBack(run.personId(), run.id());
        List<Outcome> outcomes = switch (run.deed()) {
            case EDIT ->
                permitted(
                        backward(entries),
                        changeable,
                        viewer,
                        edits -> changeable.values().orElseThrow().putBack(edits, actor, viewer));
            case TAG -> retagging.takeBack(changeable.type(), tagged(run, entries), actor, viewer);
            default -> move(changeable, run.deed().move().back(), ids(entries), actor, viewer);
        };
        List<RecordRef> undone =
                changed(outcomes).stream().map(id -> changeable.type().ref(id)).toList();
        timeline.forget(run.id(), undone);
        return outcomes;
    }

    // A role may have come to keep a field from the person since the change began.
    private static List<Outcome> permitted(
            Map<UUID, FieldEdit> edits,
            Changeable changeable,
            Viewer viewer,
            Function<Map<UUID, FieldEdit>, List<Outcome>> change) {
        String type = changeable.type().code();
        Map<UUID, FieldEdit> open = new LinkedHashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        edits.forEach((id, edit) -> {
            if (edit.now().keySet().stream().allMatch(field -> viewer.changes(type, field))) {
                open.put(id, edit);
            } else {
                outcomes.add(Outcome.refused(id, Changeable.NOT_PERMITTED));
            }
        });
        if (!open.isEmpty()) {
            outcomes.addAll(change.apply(open));
        }
        return outcomes;
    }

    private List<Outcome> move(Changeable changeable, RecordMove move, List<UUID> ids, Actor actor, Viewer viewer) {
        Instant now = clock.instant();
        List<Outcome> outcomes = states.move(changeable.type(), move, ids, now, viewer);
        events.publishEvent(new BulkChange(changeable.moved(changed(outcomes), move, actor, now)));
        return outcomes;
    }

    private static List<UUID> changed(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.result() == Result.CHANGED)
                .map(Outcome::id)
                .toList();
    }

    private static List<UUID> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.record().id()).toList();
    }

    private static List<Retagged> tagged(BulkRun run, List<Entry> entries) {
        TagChange change = GivenTags.read(run.given());
        return entries.stream().map(entry -> GivenTags.done(change, entry)).toList();
    }

    // A value that somebody changed meanwhile is not what this one started from.
    private static Map<UUID, FieldEdit> backward(List<Entry> entries) {
        Map<UUID, FieldEdit> edits = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Map<String, String> now = new HashMap<>();
            Map<String, String> then = new HashMap<>();
            for (FieldChange change : entry.changes()) {
                now.put(change.field(), text(change.after()));
                then.put(change.field(), text(change.before()));
            }
            edits.put(entry.record().id(), new FieldEdit(now, then));
        }
        return edits;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
