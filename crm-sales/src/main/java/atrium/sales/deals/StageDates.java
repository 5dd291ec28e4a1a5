package atrium.sales.deals;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldKind;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import atrium.sales.deals.StageVisits.Stay;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads where an imported deal has been out of columns with the days on which it entered the stages of open deals. */
@Component
class StageDates {

    private static final String ENTERED = "entered.";

    private final Pipelines pipelines;

    StageDates(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    /** One field for each stage. */
    List<RecordField> fields() {
        return pipelines.stages().stream()
                .filter(Stage::open)
                .map(stage -> RecordField.of(ENTERED + stage.code(), FieldKind.DATE, 10))
                .toList();
    }

    /** What tables call these fields, by the stage's name. */
    Map<String, List<String>> headings() {
        return pipelines.stages().stream()
                .filter(Stage::open)
                .collect(Collectors.toMap(
                        stage -> ENTERED + stage.code(),
                        stage -> List.of(
                                ENTERED + stage.code(),
                                "entered " + stage.name(),
                                "date entered " + stage.name(),
                                stage.name() + " date",
                                stage.name() + " since")));
    }

    /**
     * The stages of a deal one after another, up to where it is; a day that can't be is noted.
     *
     * @param since when it came into its stage as far as its other fields tell
     * @param today after which it can't have entered anything
     * @param at the moment that stands for a day
     */
    List<Stay> read(
            FieldReader reader, DealDraft draft, Instant since, LocalDate today, Function<LocalDate, Instant> at) {
        List<Stay> stays = new ArrayList<>();
        for (Stage stage : pipelines.stages()) {
            LocalDate day = stage.open() ? reader.date(ENTERED + stage.code()) : null;
            if (day != null) {
                check(reader, draft, stage, day.isAfter(today), at.apply(day).isAfter(since));
                stays.add(new Stay(stage, at.apply(day)));
            }
        }
        // Of one day those in the order of the pipeline.
        stays.sort(Comparator.comparing(Stay::since));
        if (stays.isEmpty()) {
            return List.of(new Stay(draft.stage(), since));
        }
        Stay last = stays.get(stays.size() - 1);
        if (!last.stage().code().equals(draft.stage().code())) {
            stays.add(new Stay(draft.stage(), draft.stage().open() ? last.since() : since));
        }
        return List.copyOf(stays);
    }

    private static void check(FieldReader reader, DealDraft draft, Stage stage, boolean future, boolean late) {
        String field = ENTERED + stage.code();
        if (!stage.pipeline().equals(draft.stage().pipeline())) {
            reader.note(new InvalidValue(field, "deal.problem.other-pipeline", List.of(stage.name())));
        } else if (future) {
            reader.note(new InvalidValue(field, "import.problem.entered-later", List.of(stage.name())));
        } else if (late && !draft.stage().open()) {
            reader.note(new InvalidValue(field, "import.problem.entered-closed", List.of(stage.name())));
        }
    }
}
