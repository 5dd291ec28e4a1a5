package atrium.domain.demo;

import atrium.domain.absences.Absences;
import atrium.domain.demo.DemoStory.Colleague;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who of the demo company is away, or soon will be, and who stands in. */
@Component
@Order(14)
class AbsencesChapter implements DemoChapter {

    private final Absences absences;
    private final Viewers viewers;

    AbsencesChapter(Absences absences, Viewers viewers) {
        this.absences = absences;
        this.viewers = viewers;
    }

    @Override
    public void begin(DemoStory story) {
        LocalDate today = LocalDate.ofInstant(story.now(), story.zone());
        List<Colleague> reps = story.colleagues(StandardRole.SALES_REP);
        List<Colleague> agents = story.colleagues(StandardRole.SUPPORT_AGENT);
        if (reps.size() > 1) {
            plan(reps.get(1), reps.get(0), today.minusDays(2), today.plusDays(9), "Hiking; no network most days");
        }
        if (agents.size() > 1) {
            plan(agents.get(0), agents.get(1), today.plusDays(20), today.plusDays(24), "");
        }
    }

    private void plan(Colleague away, Colleague deputy, LocalDate first, LocalDate last, String note) {
        Map<String, String> values = Map.of(
                "firstDay",
                first.toString(),
                "lastDay",
                last.toString(),
                "deputy",
                deputy.id().toString(),
                "note",
                note);
        absences.plan(away.id(), values, viewers.find(away.id()).orElseThrow());
    }
}
