package atrium.sales.insights;

import atrium.domain.records.Viewer;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The stages of open deals as a table of statements, with the moment before which a deal must have entered each to be too old there:
 * the days in it are counted as its list does, from midnight to midnight where the viewer is.
 */
@Component
class StageAges {

    /** The common table {@code stage (code, share, old_before)}; the share is the probability, of one. */
    static final String STAGES = """
            stage (code, share, old_before) AS (
              SELECT * FROM unnest(CAST(:stage_codes AS text[]), CAST(:stage_shares AS numeric[]), CAST(:stage_old AS timestamptz[])))""";

    private final Pipelines pipelines;
    private final Clock clock;

    StageAges(Pipelines pipelines, Clock clock) {
        this.pipelines = pipelines;
        this.clock = clock;
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    Map<String, Object> parameters(Viewer viewer) {
        List<Stage> open = pipelines.stages().stream().filter(Stage::open).toList();
        LocalDate today = today(viewer);
        return Map.of(
                "stage_codes",
                open.stream().map(Stage::code).toArray(String[]::new),
                "stage_shares",
                open.stream()
                        .map(stage -> BigDecimal.valueOf(stage.probability(), 2).toPlainString())
                        .toArray(String[]::new),
                "stage_old",
                open.stream().map(stage -> oldBefore(stage, today, viewer)).toArray(String[]::new));
    }

    private static @Nullable String oldBefore(Stage stage, LocalDate today, Viewer viewer) {
        return stage.rottingDays() == null
                ? null
                : today.minusDays(stage.rottingDays())
                        .atStartOfDay(viewer.zone())
                        .toInstant()
                        .toString();
    }
}
