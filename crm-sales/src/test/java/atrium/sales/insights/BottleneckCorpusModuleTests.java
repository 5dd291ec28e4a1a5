package atrium.sales.insights;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.Viewer;
import atrium.sales.insights.Cohort.StagePassage;
import atrium.sales.insights.PipelineFlow.Compared;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Bottlenecks over the opportunities of a hardware seller are those that its file tells by itself. */
@ModuleTest
@Import(TestClockConfiguration.class)
@Tag("corpus")
@EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
class BottleneckCorpusModuleTests {

    private static final Instant NOW = Instant.parse("2018-01-15T12:00:00Z");
    private static final LocalDate BEFORE = LocalDate.of(2016, 7, 1);
    private static final LocalDate FROM = LocalDate.of(2017, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2017, 7, 1);
    private static final int CHUNK = 1_000;
    private static final Map<String, String> STAGES =
            Map.of("Prospecting", "qualification", "Engaging", "needs", "Won", "won", "Lost", "lost");

    @Autowired
    List<Importable> importables;

    @Autowired
    PipelineFlow flow;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    Viewer viewer;

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    /** One line of the file, of a deal that somebody began to work on. */
    private record Engaged(String stage, LocalDate from, Instant entered, Instant left) {}

    @Test
    void figuresAreThoseOfTheFile() throws Exception {
        clock.stopAt(NOW);
        viewer = company.viewer("Ada", StandardRole.ADMINISTRATOR);
        Path file = Path.of(System.getProperty("atrium.corpus"), "crm-sales-opportunities", "sales_pipeline.csv");
        List<String[]> lines = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        bringIn(lines);

        Compared compared = flow.of(new DealScope("sales", Set.of(), null), BEFORE, FROM, UNTIL, viewer);

        check(compared.before(), lines, BEFORE, FROM);
        check(compared.recent(), lines, FROM, UNTIL);
    }

    private void check(Cohort cohort, List<String[]> lines, LocalDate from, LocalDate until) {
        List<Engaged> engaged = lines.stream()
                .filter(cells -> !cells[5].isEmpty())
                .map(this::engaged)
                .filter(one -> !one.from().isBefore(from) && one.from().isBefore(until))
                .toList();
        List<Long> days = engaged.stream()
                .map(one -> Duration.between(one.entered(), one.left()).toDays())
                .sorted()
                .toList();
        double median = (days.get((days.size() - 1) / 2) + days.get(days.size() / 2)) / 2.0;
        StagePassage needs = cohort.stages().stream()
                .filter(stage -> stage.stage().equals("needs"))
                .findFirst()
                .orElseThrow();
        System.out.println("came in from " + from + ": " + cohort + ", by hand a median of " + median);

        assertThat(cohort.deals()).isEqualTo(engaged.size());
        assertThat(needs.cameIn()).isEqualTo(engaged.size());
        assertThat(needs.wentOn()).isEqualTo(cohort.won()).isEqualTo(count(engaged, "Won"));
        assertThat(needs.lost()).isEqualTo(count(engaged, "Lost"));
        assertThat(needs.waiting()).isEqualTo(count(engaged, "Engaging"));
        assertThat(needs.days()).isNotNull();
        assertThat(needs.days().days()).isEqualTo(median);
    }

    private static long count(List<Engaged> engaged, String stage) {
        return engaged.stream().filter(one -> one.stage().equals(stage)).count();
    }

    private Engaged engaged(String[] cells) {
        LocalDate from = LocalDate.parse(cells[5]);
        return new Engaged(cells[4], from, noon(from), cells[6].isEmpty() ? NOW : noon(LocalDate.parse(cells[6])));
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(viewer.zone()).toInstant();
    }

    private void bringIn(List<String[]> lines) {
        Importable deals = importables.stream()
                .filter(one -> one.type().code().equals("deal"))
                .findFirst()
                .orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (String[] cells : lines) {
            Map<String, String> row = new HashMap<>(Map.of(
                    "externalId", cells[0],
                    "name", cells[0],
                    "stage", STAGES.get(cells[4]),
                    "entered.needs", cells[5],
                    "closeOn", cells[6],
                    "value", cells[7]));
            row.values().removeIf(String::isBlank);
            rows.add(new Row(rows.size() + 2L, row));
        }
        Plan plan = new Plan(UuidV7.next(), "externalId", true, false, false, false, NOW, Map.of());
        for (int from = 0; from < rows.size(); from += CHUNK) {
            assertThat(deals.bringIn(rows.subList(from, Math.min(rows.size(), from + CHUNK)), plan, viewer))
                    .allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(Result.CREATED));
        }
    }
}
