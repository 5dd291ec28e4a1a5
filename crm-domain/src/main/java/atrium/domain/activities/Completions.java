package atrium.domain.activities;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks activities done, says what came of them and plans what is next: all of it or nothing. */
@Component
@Transactional
public class Completions {

    /** Stands before the fields of what is next where they are wrong. */
    public static final String NEXT = "next.";

    private final Activities activities;
    private final ActivitySight sight;
    private final NextSteps steps;

    Completions(Activities activities, ActivitySight sight, NextSteps steps) {
        this.activities = activities;
        this.sight = sight;
        this.steps = steps;
    }

    /**
     * Marks an activity done.
     *
     * @param result what came of it: changes of its fields, such as {@code outcome}
     * @param next what follows about the same; the viewer's own unless it names an owner
     * @throws InvalidRecord naming each wrong field; those of what follows with {@link #NEXT} before them
     * @throws atrium.domain.records.EditConflict when somebody else changed one of the fields meanwhile
     * @throws atrium.domain.records.NotPermitted when the viewer may not change it, or adds nothing to what it is about
     */
    public Done complete(UUID id, FieldEdit result, Optional<FollowUp> next, Viewer viewer) {
        List<InvalidValue> problems = new ArrayList<>();
        String description = sight.changeable(id, viewer).facts().description();
        try {
            activities.edit(id, result, viewer);
        } catch (InvalidRecord wrong) {
            problems.addAll(wrong.problems());
        }
        Optional<RecordRef> page = activities.page(id, viewer);
        Optional<UUID> planned = next.flatMap(step -> plan(step, page, problems, viewer));
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
        return new Done(page, planned, activities.complete(id, description, viewer));
    }

    /**
     * The same where nobody was asked what follows: what is planned at once after such a thing, with its outcome, is planned.
     */
    public Done completeAsUsual(UUID id, FieldEdit result, Viewer viewer) {
        Activity activity = sight.changeable(id, viewer);
        String outcome = result.now()
                .getOrDefault(
                        "outcome", Objects.requireNonNullElse(activity.facts().outcome(), ""));
        Optional<FollowUp> next = activity.done()
                ? Optional.empty()
                : steps.after(activity.kind(), outcome)
                        .filter(NextStep::atOnce)
                        .map(step -> steps.followUp(step, activity.facts().subject(), viewer));
        return complete(id, result, next, viewer);
    }

    /**
     * What was done.
     *
     * @param page the record on whose page the viewer finds it, if the viewer sees one
     * @param next the id of what was planned as next
     * @param again what follows by itself, since it repeats
     */
    public record Done(Optional<RecordRef> page, Optional<UUID> next, Optional<Following> again) {}

    private Optional<UUID> plan(FollowUp step, Optional<RecordRef> page, List<InvalidValue> problems, Viewer viewer) {
        try {
            return Optional.of(activities.plan(step.kind(), page.orElse(null), step.values(), viewer));
        } catch (InvalidRecord wrong) {
            wrong.problems().stream().map(Completions::ofNext).forEach(problems::add);
            return Optional.empty();
        }
    }

    private static InvalidValue ofNext(InvalidValue problem) {
        return new InvalidValue(NEXT + problem.field(), problem.messageKey(), problem.arguments());
    }
}
