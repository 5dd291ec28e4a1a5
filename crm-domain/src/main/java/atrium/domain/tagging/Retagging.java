package atrium.domain.tagging;

import atrium.domain.events.Actor;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.Act;
import atrium.domain.records.Changeable;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts tags on many records and takes others off, or gives back what such a change did, and tells what became of each. The
 * records are of one type, at most a few thousand.
 */
@Component
@Transactional
public class Retagging {

    /** Field of what is wrong with the tags to be put on. */
    public static final String ON = "on";

    /** Field of what is wrong with the tags to be taken off. */
    public static final String OFF = "off";

    private final TagWrites writes;
    private final NewTags newTags;
    private final Tags tags;
    private final RecordAccess access;

    Retagging(TagWrites writes, NewTags newTags, Tags tags, RecordAccess access) {
        this.writes = writes;
        this.newTags = newTags;
        this.tags = tags;
        this.access = access;
    }

    /**
     * Reads the tags that a person lists, with commas between them; those to be put on are made where they are new.
     *
     * @throws InvalidRecord at the fields {@link #ON} and {@link #OFF} for what can't be, and then none is made
     */
    public TagChange read(String on, String off, Viewer viewer) {
        List<InvalidValue> problems = new ArrayList<>();
        Set<String> putting = names(ON, on, problems);
        Set<String> taking = names(OFF, off, problems);
        Map<String, UUID> there = newTags.found(taking);
        taking.stream()
                .filter(name -> !there.containsKey(name))
                .forEach(name -> problems.add(new InvalidValue(OFF, "tag.problem.none", name)));
        NewTags.Meant meant = newTags.meant(putting, viewer);
        meant.problems().values().forEach(problem -> problems.add(NewTags.at(ON, problem)));
        there.forEach((name, id) -> {
            if (meant.ids().containsValue(id)) {
                problems.add(new InvalidValue(OFF, "tag.problem.both", name));
            }
        });
        if (putting.isEmpty() && taking.isEmpty()) {
            problems.add(new InvalidValue(ON, "tag.problem.no-tag", ""));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
        Map<UUID, String> all = tags.all().stream().collect(Collectors.toMap(Tag::id, Tag::name));
        return new TagChange(called(meant.ids(), all), called(there, all));
    }

    /**
     * Changes those that the viewer may edit.
     *
     * @return one outcome for each record; refused are those that would carry more than {@link Tagging#MOST}
     */
    public List<Outcome> change(RecordType type, Collection<UUID> ids, TagChange change, Actor actor, Viewer viewer) {
        Set<UUID> on = change.on().keySet();
        Set<UUID> off = change.off().keySet();
        Set<UUID> full = new HashSet<>();
        List<Outcome> outcomes = rewrite(type, ids, actor, viewer, (id, now) -> {
            Set<UUID> then = Tagging.with(now, on, off);
            if (!then.containsAll(on)) {
                full.add(id);
            }
            return then;
        });
        List<String> most = List.of(String.valueOf(Tagging.MOST));
        return refuse(outcomes, full, id -> Outcome.refused(id, null, "tag.problem.too-many", most));
    }

    /**
     * Takes off what a change put on records and puts on what it took off; other tags that they got or lost since stay so. Where
     * somebody took off or put back one of these very tags since, the record stays as it is.
     *
     * @param changes of each record at least the tags that the change put on or took off
     * @return one outcome for each record
     */
    public List<Outcome> takeBack(RecordType type, List<Retagged> changes, Actor actor, Viewer viewer) {
        Map<UUID, Retagged> byId = changes.stream().collect(Collectors.toMap(Retagged::id, Function.identity()));
        Set<UUID> there = tags.all().stream().map(Tag::id).collect(Collectors.toSet());
        Set<UUID> others = new HashSet<>();
        List<Outcome> outcomes = rewrite(type, byId.keySet(), actor, viewer, (id, now) -> {
            Retagged change = Objects.requireNonNull(byId.get(id));
            Set<UUID> then = Tagging.with(now, change.taken(), change.put());
            boolean stands = !change.before().equals(change.after())
                    && now.containsAll(change.put())
                    && Collections.disjoint(now, change.taken())
                    && there.containsAll(change.taken())
                    && then.containsAll(change.taken());
            if (!stands) {
                others.add(id);
            }
            return stands ? then : now;
        });
        return refuse(outcomes, others, id -> Outcome.refused(id, Changeable.CHANGED_SINCE));
    }

    private List<Outcome> rewrite(
            RecordType type,
            Collection<UUID> ids,
            Actor actor,
            Viewer viewer,
            BiFunction<UUID, Set<UUID>, Set<UUID>> wanted) {
        Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
        BiFunction<UUID, Set<UUID>, Set<UUID>> noted = (id, now) -> {
            outcomes.put(id, Outcome.of(id, Result.UNCHANGED));
            return wanted.apply(id, now);
        };
        writes.rewrite(
                        type,
                        ids,
                        new TagWrites.Rewriting(Visibility.of(viewer, type, Act.EDIT, "r"), noted, actor, true))
                .forEach(changed -> outcomes.put(changed.id(), Outcome.of(changed.id(), Result.CHANGED)));
        List<UUID> left = ids.stream().filter(id -> !outcomes.containsKey(id)).toList();
        if (!left.isEmpty()) {
            Set<UUID> seen = access.visibleAmong(type, left, viewer);
            left.forEach(id -> outcomes.put(
                    id, Outcome.refused(id, seen.contains(id) ? Changeable.NOT_PERMITTED : Changeable.GONE)));
        }
        return List.copyOf(outcomes.values());
    }

    private static List<Outcome> refuse(List<Outcome> outcomes, Set<UUID> some, Function<UUID, Outcome> refusal) {
        return outcomes.stream()
                .map(outcome -> some.contains(outcome.id()) ? refusal.apply(outcome.id()) : outcome)
                .toList();
    }

    private static Set<String> names(String field, String listed, List<InvalidValue> problems) {
        Set<String> names = TagName.listed(listed).limit(Tagging.MOST + 1L).collect(Collectors.toSet());
        if (names.size() > Tagging.MOST) {
            problems.add(new InvalidValue(field, "tag.problem.too-many-named", String.valueOf(Tagging.MOST)));
            return Set.of();
        }
        return names;
    }

    private static Map<UUID, String> called(Map<String, UUID> ids, Map<UUID, String> names) {
        return ids.values().stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> names.getOrDefault(id, "")));
    }
}
