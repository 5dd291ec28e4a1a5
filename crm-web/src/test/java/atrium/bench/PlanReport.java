package atrium.bench;

import atrium.bench.Plans.Plan;
import java.util.List;
import java.util.Locale;

/** Tells how PostgreSQL found what the dearest statement of each answer asks for. */
final class PlanReport {

    private static final int MOST_STEPS = 40;
    private static final int CONTACTS = 1_000_000;

    private PlanReport() {}

    static String of(List<Outcome> outcomes) {
        StringBuilder page = new StringBuilder("""
                # Plans of the dearest statements

                Of each answer the statement that took PostgreSQL longest, executed often enough before for a plan that is kept,
                as `auto_explain` wrote it down. Rows are those that came out of a step, a page has 8 kB.

                """);
        for (Outcome outcome : outcomes) {
            page.append("## %,d contacts\n\n".formatted((long) (outcome.scale() * CONTACTS)));
            outcome.rows().forEach(row -> page.append(section(row)));
        }
        return page.toString();
    }

    private static String section(Outcome.Row row) {
        List<Plan> plans = row.insight().plans();
        if (plans.isEmpty()) {
            return "";
        }
        Plan dearest = plans.get(0);
        List<String> steps = dearest.steps();
        return String.format(
                Locale.ROOT,
                "### %s%n%n%.1f ms and %,d pages; all %d statements of the answer %.1f ms and %,d pages.%n%n```%n%s%n```%n%n",
                row.measure().name(),
                dearest.millis(),
                dearest.pages(),
                plans.size(),
                plans.stream().mapToDouble(Plan::millis).sum(),
                plans.stream().mapToLong(Plan::pages).sum(),
                String.join("\n", steps.subList(0, Math.min(MOST_STEPS, steps.size()))));
    }
}
