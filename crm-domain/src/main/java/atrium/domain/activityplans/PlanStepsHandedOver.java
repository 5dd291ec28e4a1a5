package atrium.domain.activityplans;

import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.HandedOver;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands over the steps of activity plans that name a person as the one who does them, for those who keep the plans. */
@Component
@Order(40)
class PlanStepsHandedOver implements HandedOver {

    private static final String KIND = "plan-step";

    private final ActivityPlans plans;
    private final PlanSteps steps;

    PlanStepsHandedOver(ActivityPlans plans, PlanSteps steps) {
        this.plans = plans;
        this.steps = steps;
    }

    @Override
    public List<Holding> of(UUID person, Viewer viewer) {
        List<Named> named = viewer.may(Capability.ADMINISTER_SYSTEM) ? named(person) : List.of();
        long archived = named.stream().filter(one -> one.plan().archived()).count();
        return named.isEmpty()
                ? List.of()
                : List.of(new Holding(KIND, named.size(), archived, 0, "/admin/activity-plans", null));
    }

    @Override
    public boolean keeps(String kind) {
        return kind.equals(KIND);
    }

    // As many as a person keeps by hand: each by the door.
    @Override
    public Given give(String kind, Giving giving, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        FieldEdit edit = new FieldEdit(
                Map.of("person", giving.from().toString()),
                Map.of("person", giving.to().toString()));
        long given = 0;
        for (Named one : named(giving.from())) {
            try {
                steps.edit(one.plan().id(), one.step().id(), edit, viewer);
                given++;
            } catch (EditConflict | UnknownRecord goneMeanwhile) {
                // Somebody gave it to somebody else, or removed it: nothing is left to hand over.
            }
        }
        return new Given(given, 0, null);
    }

    private record Named(ActivityPlan plan, PlanStep step) {}

    private List<Named> named(UUID person) {
        return plans.all().stream()
                .flatMap(plan -> plan.steps().stream()
                        .filter(step -> person.equals(step.personId()))
                        .map(step -> new Named(plan, step)))
                .toList();
    }
}
