package atrium.web.deals;

import atrium.sales.deals.DealDetails;
import atrium.sales.deals.StageTime;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a deal's pipeline with how long it was in each; those of open deals are where it can go.
 *
 * @param stage code of the stage where it is
 * @param won code of the stage of won deals
 * @param lost code of the stage of lost deals
 */
record StageBar(List<Step> steps, String stage, String won, String lost) {

    /**
     * One stage.
     *
     * @param days how many whole days it was there; null when never
     * @param here whether it is there now
     * @param past whether it stands before the one where it is
     * @param tooOld by how many days it is there longer than is usual; null when it isn't
     */
    record Step(
            String code,
            String name,
            @Nullable Long days,
            boolean here,
            boolean past,
            @Nullable Long tooOld) {}

    static StageBar of(DealDetails deal, Pipeline pipeline, List<StageTime> times) {
        Map<String, Duration> spent =
                times.stream().collect(Collectors.toMap(StageTime::stage, StageTime::time, Duration::plus));
        String here = deal.progress().stage();
        List<Stage> open = pipeline.open();
        int at = IntStream.range(0, open.size())
                .filter(index -> open.get(index).code().equals(here))
                .findFirst()
                .orElse(open.size());
        return new StageBar(
                IntStream.range(0, open.size())
                        .mapToObj(index -> step(open.get(index), spent, index, at))
                        .toList(),
                here,
                pipeline.won().code(),
                pipeline.lost().code());
    }

    private static Step step(Stage stage, Map<String, Duration> spent, int index, int at) {
        Duration time = spent.get(stage.code());
        Long days = time == null ? null : time.toDays();
        boolean here = index == at;
        Integer bound = stage.rottingDays();
        Long tooOld = here && days != null && bound != null && days > bound ? days - bound : null;
        return new Step(stage.code(), stage.name(), days, here, index < at, tooOld);
    }
}
