package atrium.sales.deals;

import atrium.domain.records.FieldReader;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import atrium.sales.pipelines.StageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides into which stage an edit puts a deal, and what follows for the day of its closing and the reason of its loss. */
@Component
class StageMoves {

    private final Pipelines pipelines;

    StageMoves(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    /**
     * The stage that was chosen. Whoever chooses a stage alone chooses its pipeline, too; whoever chooses a pipeline alone begins
     * it, and what is closed stays closed in it.
     *
     * @return null when none can be told, which is noted
     */
    @Nullable Stage read(FieldReader reader, @Nullable Progress before) {
        String stage = reader.choice(
                "stage", pipelines.stages().stream().map(Stage::code).toList());
        String pipeline = reader.choice(
                "pipeline", pipelines.all().stream().map(Pipeline::code).toList());
        boolean moved = stage != null && (before == null || !stage.equals(before.stage()));
        boolean switched = pipeline != null && (before == null || !pipeline.equals(before.pipeline()));
        if (moved) {
            Stage chosen = pipelines.stage(stage).orElseThrow();
            if (switched && !chosen.pipeline().equals(pipeline)) {
                return reader.wrong("stage", "deal.problem.other-pipeline", chosen.name());
            }
            return chosen;
        }
        if (switched) {
            Pipeline chosen = pipelines.of(pipeline).orElseThrow();
            return before == null || before.open() ? chosen.first() : closed(chosen, before);
        }
        if (before != null) {
            return pipelines.stage(before.stage()).orElseThrow();
        }
        return pipelines
                .usual()
                .map(Pipeline::first)
                .orElseGet(() -> reader.wrong("pipeline", "field.problem.required", ""));
    }

    private static Stage closed(Pipeline pipeline, Progress before) {
        return StageKind.of(before.state()) == StageKind.WON ? pipeline.won() : pipeline.lost();
    }

    /**
     * The facts as they are in the stage. A deal is closed today unless an earlier day is told with it; one that is opened again is
     * expected on no day until somebody says one, and is lost for no reason.
     *
     * @param before null for a new deal
     */
    DealFacts closing(FieldReader reader, @Nullable Deal before, DealFacts facts, Stage stage, LocalDate today) {
        boolean wasOpen = before == null || before.progress().open();
        boolean told = before == null || !Objects.equals(before.facts().closeOn(), facts.closeOn());
        if (stage.open()) {
            DealFacts again = wasOpen || told ? facts : facts.closing(null);
            return unlost(reader, before, again);
        }
        LocalDate day = facts.closeOn();
        if (wasOpen && (!told || day == null || day.isAfter(today))) {
            day = today;
        }
        if (day == null) {
            reader.wrong("closeOn", "field.problem.required", "");
        } else if (day.isAfter(today)) {
            reader.wrong("closeOn", "deal.problem.closed-later", day.toString());
        }
        DealFacts closed = facts.closing(day);
        return stage.kind() == StageKind.LOST ? closed : unlost(reader, before, closed);
    }

    private static DealFacts unlost(FieldReader reader, @Nullable Deal before, DealFacts facts) {
        DealFacts stored = before == null ? null : before.facts();
        for (String field : List.of("lossReason", "lossNote")) {
            boolean reason = field.equals("lossReason");
            String typed = reason ? facts.lossReason() : facts.lossNote();
            String held = stored == null ? null : reason ? stored.lossReason() : stored.lossNote();
            if (typed != null && !typed.equals(held)) {
                reader.wrong(field, "deal.problem.not-lost", "");
            }
        }
        return facts.notLost();
    }
}
