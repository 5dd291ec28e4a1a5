package atrium.bench;

import atrium.bench.Plans.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Another node on the same database, whose connections are listened to. */
final class SecondNode implements AutoCloseable {

    // So often a statement is executed before PostgreSQL settles for one plan of it, on each of two connections; a
    // third listens for news.
    private static final int USED_TO_IT = 24;
    private static final int COUNTED = 5;

    private final Database database;
    private final Plans plans;
    private final StatementCount count;
    private final Installation node;

    private SecondNode(Database database, Plans plans, StatementCount count, Installation node) {
        this.database = database;
        this.plans = plans;
        this.count = count;
        this.node = node;
    }

    /**
     * What an answer takes.
     *
     * @param plans those of one answer, that of the dearest statement first
     */
    record Insight(int statements, List<Plan> plans) {}

    static SecondNode start(Path jar, Installation atrium) throws Exception {
        Path folder = atrium.folder().resolveSibling(atrium.folder().getFileName() + "-second");
        Plans plans = new Plans(atrium);
        StatementCount count = new StatementCount(atrium.databasePort());
        Installation node = Installation.start(
                jar,
                folder,
                0,
                "--spring.datasource.hikari.maximum-pool-size=3",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + count.port() + "/atrium",
                "--spring.datasource.username=atrium",
                "--spring.datasource.password=" + atrium.database().password());
        return new SecondNode(atrium.database(), plans, count, node);
    }

    /** Asks the node what the measure asks. */
    Insight look(Measure measure) throws Exception {
        database.seeing(measure.who());
        Visitor visitor = Visitor.as(measure.who(), node);
        String address = measure.addresses().get(0);
        for (int turn = 0; turn < USED_TO_IT; turn++) {
            visitor.get(measure.addresses().get(turn % measure.addresses().size()));
        }
        // Work in the background may fall into one of a few requests, not into all.
        int[] found = new int[COUNTED];
        long mark = 0;
        for (int turn = 0; turn < found.length; turn++) {
            mark = plans.mark();
            count.passed();
            visitor.get(address);
            found[turn] = count.passed();
        }
        List<Plan> dearestFirst = plans.since(mark).stream()
                .sorted(Comparator.comparingDouble(Plan::millis).reversed())
                .toList();
        return new Insight(Arrays.stream(found).min().orElseThrow(), dearestFirst);
    }

    @Override
    public void close() throws IOException {
        try (plans;
                count) {
            node.close();
        }
    }
}
