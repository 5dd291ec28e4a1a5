package atrium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes what was measured as a dated page. */
final class BenchReport {

    private static final String HEAD = """
            | what | goal | CPU-ms app + database | statements | p50 | p95 | longest | at 16: p50 | p95 | per second | bare SQL: CPU-ms | p50 | at 16: per second |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private BenchReport() {}

    static void write(List<Outcome> outcomes, Path folder) throws IOException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        StringBuilder page = new StringBuilder("# Measured on " + now.toLocalDate() + "\n\n");
        page.append("""
                On %d processors with Java %s and the embedded PostgreSQL on the same machine; the client runs there, too.
                Milliseconds. A page is full HTML, compressed, with session and permissions. Bare SQL: the statements that
                the answer needs at the very least, prepared, over JDBC, in the same database and the same minutes. *all*
                sees everything, *teams* leads 26 teams, *team* is in one, *own* sees what is their own. near: within 1.5 ×
                of the goal. Statements are counted without beginning and end of transactions; how PostgreSQL executes the dearest
                one of each answer stands in the page of plans beside this one.

                """.formatted(Runtime.getRuntime().availableProcessors(), System.getProperty("java.version")));
        for (Outcome outcome : outcomes) {
            page.append(section(outcome));
        }
        if (outcomes.size() > 1) {
            page.append(growth(outcomes.get(0), outcomes.get(outcomes.size() - 1)));
        }
        Files.createDirectories(folder);
        String name = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").format(now);
        Path file = folder.resolve(name + ".md");
        Files.writeString(file, page);
        Files.writeString(folder.resolve(name + "-plans.md"), PlanReport.of(outcomes));
        System.out.println(file.toAbsolutePath());
    }

    private static String section(Outcome outcome) {
        StringBuilder text = new StringBuilder("## %s contacts\n\n"
                .formatted(String.format(Locale.ROOT, "%,d", (long) (outcome.scale() * 1_000_000))));
        text.append(HEAD);
        outcome.rows().forEach(row -> text.append(line(row)).append('\n'));
        if (!outcome.findings().isEmpty()) {
            text.append("\n| what | goal | found | verdict |\n|---|---|---|---|\n");
            outcome.findings().forEach(found -> text.append(line(found)).append('\n'));
        }
        return text.append('\n').toString();
    }

    static String line(Finding found) {
        return "| %s | %s | %s | %s |".formatted(found.what(), found.goal(), found.found(), found.verdict());
    }

    static String line(Outcome.Row row) {
        Load.Result alone = row.alone();
        Load.Result busy = row.busy();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f + %.1f | %d | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f | %.0f |",
                row.measure().name(),
                row.verdict(),
                alone.cpuApp(),
                alone.cpuDatabase(),
                row.insight().statements(),
                alone.p50(),
                alone.p95(),
                Math.max(alone.max(), 0),
                busy.p50(),
                busy.p95(),
                busy.perSecond(),
                row.bareAlone().cpuDatabase(),
                row.bareAlone().p50(),
                row.bareBusy().perSecond());
    }

    private static String growth(Outcome small, Outcome large) {
        StringBuilder text =
                new StringBuilder("## Growth\n\nGoal: at most × 1.3 from the small company to the big one.\n\n");
        text.append("| what | CPU-ms | p50 | verdict |\n|---|---|---|---|\n");
        for (int index = 0; index < large.rows().size(); index++) {
            Load.Result before = small.rows().get(index).alone();
            Load.Result after = large.rows().get(index).alone();
            double cpu = after.cpu() / before.cpu();
            String word = Goal.word(cpu / 1.3);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | × %.2f | × %.2f | %s |%n",
                    large.rows().get(index).measure().name(),
                    cpu,
                    after.p50() / before.p50(),
                    word));
        }
        return text.toString();
    }
}
