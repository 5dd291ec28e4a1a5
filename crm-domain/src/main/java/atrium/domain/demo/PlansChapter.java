package atrium.domain.demo;

import atrium.domain.activityplans.ActivityPlanKeeping;
import atrium.domain.activityplans.PlanSteps;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The activity plans that the company keeps. */
@Component
@Order(13)
class PlansChapter implements DemoChapter {

    private final ActivityPlanKeeping keeping;
    private final PlanSteps steps;
    private final Viewers viewers;

    PlansChapter(ActivityPlanKeeping keeping, PlanSteps steps, Viewers viewers) {
        this.keeping = keeping;
        this.steps = steps;
        this.viewers = viewers;
    }

    @Override
    public void begin(DemoStory story) {
        Viewer viewer = viewers.find(
                        story.colleagues(StandardRole.ADMINISTRATOR).get(0).id())
                .orElseThrow();
        UUID welcome = keeping.add(Map.of("name", "Welcome a new customer", "types", "account"), viewer);
        step(welcome, "call", "Welcome call with {name}", 1, "start", "owner", viewer);
        step(welcome, "task", "Send the installation guide to {name}", 2, "start", "starter", viewer);
        step(welcome, "meeting", "Walk through the first delivery with {name}", 3, "before", "ask", viewer);
        step(welcome, "call", "Ask {name} how the first weeks went", 15, "before", "owner", viewer);
        UUID fair = keeping.add(Map.of("name", "After a trade fair", "types", "account\ncontact"), viewer);
        step(fair, "task", "Thank {name} for the visit to our stand", 1, "start", "starter", viewer);
        step(fair, "call", "Ask {name} what the project needs", 3, "before", "starter", viewer);
    }

    private void step(
            UUID plan, String kind, String subject, int days, String counted, String responsible, Viewer viewer) {
        Map<String, String> values = new HashMap<>(Map.of("kind", kind, "subject", subject, "counted", counted));
        values.put("workingDays", String.valueOf(days));
        values.put("responsible", responsible);
        steps.add(plan, values, viewer);
    }
}
