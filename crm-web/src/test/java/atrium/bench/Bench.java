package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what people wait for, at each of some sizes of the company. Settings: {@code bench.jar}, {@code bench.folder}
 * (databases {@code <folder>-<scale>}), {@code bench.scales}, {@code bench.seconds} for each figure, {@code bench.only} (part of
 * the names of what is measured), {@code bench.shares} (so many records are shared), {@code bench.report} (folder of the report).
 */
public final class Bench {

    private static final int CLIENTS = 16;
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 60);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 6);
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int ROUNDS = 12;
    private static final int LEAST_ROUNDS = 3;
    private static final double NO_CHEAPER = 0.97;
    private static final int IMPORTED = 50_000;
    private static final int DEMO_SECONDS = 40;
    private static final int MEMORY = 500;
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final String FILTERED = "filtered";
    private static final String PAGE = "page ";
    private static final boolean BULK = ONLY.isEmpty() || ONLY.equals("bulk");

    private static final Question PEOPLE_OF_THE_DEMO = new Question("SELECT id, name FROM person ORDER BY id LIMIT 7");

    private final Installation atrium;
    private final Path jar;
    private final Database database;

    private Bench(Installation atrium, Path jar) throws Exception {
        this.atrium = atrium;
        this.jar = jar;
        this.database = atrium.database();
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(System.getProperty("bench.jar"));
        String folders = System.getProperty("bench.folder");
        List<Outcome> outcomes = new ArrayList<>();
        for (String scale : System.getProperty("bench.scales", "0.01,1").split(",")) {
            Path folder = Path.of(folders + "-" + scale);
            Outcome outcome;
            try (Installation atrium = Installation.start(jar, folder, Double.parseDouble(scale))) {
                outcome = new Bench(atrium, jar).measure(Double.parseDouble(scale));
            }
            outcomes.add(outcome);
            if (BULK) {
                outcome.findings().add(Starts.again(jar, folder));
            }
        }
        if (BULK) {
            outcomes.get(0).findings().add(Starts.first(jar, Path.of(folders + "-first"), DEMO_SECONDS));
        }
        BenchReport.write(outcomes, Path.of(System.getProperty("bench.report", "docs/bench")));
    }

    private Outcome measure(double scale) throws Exception {
        database.share(Integer.getInteger("bench.shares", 0));
        List<Measure> measures = measures();
        warmUp(measures);
        List<Outcome.Row> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try {
            List<SecondNode.Insight> insights = new ArrayList<>();
            try (SecondNode node = SecondNode.start(jar, atrium)) {
                for (Measure measure : measures) {
                    insights.add(node.look(measure));
                }
            }
            for (int index = 0; index < measures.size(); index++) {
                rows.add(row(measures.get(index), insights.get(index)));
                System.out.println(BenchReport.line(rows.get(index)));
            }
            if (DealMoves.NAME.contains(ONLY)) {
                findings.add(new DealMoves(atrium).run(SECONDS));
            }
            if (BULK) {
                findings.add(memory());
                findings.addAll(bulk((int) (IMPORTED * Math.max(0.2, scale))));
            }
        } finally {
            database.seeing(Asker.TEAM);
        }
        return new Outcome(scale, rows, findings);
    }

    private List<Measure> measures() throws Exception {
        List<Measure> measures = new ArrayList<>(CustomerPages.of(database));
        measures.addAll(new Timelines(database, CustomerPages.hugest(database)).all());
        measures.addAll(new Lists(database).all());
        if (ONLY.isEmpty() || ONLY.contains(FILTERED) || ONLY.contains(PAGE)) {
            measures.addAll(new FilteredLists(database, atrium).all());
        }
        measures.addAll(new Searches(database).all());
        measures.addAll(new SalesDesks(database, atrium).all());
        measures.add(new Measure(
                "sign-in page", Asker.NOBODY, Goal.SIGN_IN, List.of("/sign-in"), List.of(List.of(PEOPLE_OF_THE_DEMO))));
        measures.removeIf(measure -> !measure.name().contains(ONLY));
        return measures;
    }

    private Finding memory() throws Exception {
        long memory = atrium.memory();
        return new Finding(
                "resident memory of the application after the load, `-Xmx384m`",
                "≤ 500 MB",
                memory + " MB",
                (double) memory / MEMORY);
    }

    // The last import is watched from a page; what comes before has the machine for itself.
    private List<Finding> bulk(int rows) throws Exception {
        List<Finding> findings = new ArrayList<>();
        findings.add(new BulkExport(atrium).run());
        findings.add(
                new BulkImport(atrium, ImportFile.contacts(rows)).prepared().call());
        findings.add(new BulkImport(atrium, ImportFile.purchases(rows, database))
                .prepared()
                .call());
        findings.addAll(new Meanwhile(atrium, SECONDS)
                .measure(rows, clients(CustomerPages.of(database).get(0), 1)));
        findings.forEach(found -> System.out.println(BenchReport.line(found)));
        return findings;
    }

    // Seconds alone would not do on a machine that others keep busy: code is compiled after so many calls.
    private void warmUp(List<Measure> measures) throws Exception {
        Load load = new Load(atrium, Math.max(1, WARM_UP / Math.max(1, measures.size())));
        for (int asked = 0; !measures.isEmpty() && asked < WARM_UP * REQUESTS_PER_SECOND; ) {
            for (Measure measure : measures) {
                asked += load.of(clients(measure, 4)).requests();
            }
        }
    }

    // The code of an answer is compiled in the course of its first thousands: it counts when it no longer gets cheaper.
    private static void settle(List<Load.Client> clients, Load load) throws Exception {
        double before = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double now = load.of(clients).cpu();
            if (round >= LEAST_ROUNDS && now > before * NO_CHEAPER) {
                return;
            }
            before = now;
        }
    }

    private Outcome.Row row(Measure measure, SecondNode.Insight insight) throws Exception {
        Load load = new Load(atrium, SECONDS);
        settle(clients(measure, 4), load);
        Load.Result alone = load.of(clients(measure, 1));
        Load.Result busy = load.of(clients(measure, CLIENTS));
        Load.Result bareAlone = bare(measure, 1, load);
        Load.Result bareBusy = bare(measure, CLIENTS, load);
        return new Outcome.Row(measure, insight, alone, busy, bareAlone, bareBusy);
    }

    private List<Load.Client> clients(Measure measure, int count) throws Exception {
        database.seeing(measure.who());
        List<String> addresses = measure.addresses();
        List<Load.Client> clients = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            Visitor visitor = Visitor.as(measure.who(), atrium);
            clients.add(turn -> visitor.get(addresses.get(turn % addresses.size())));
        }
        return clients;
    }

    private Load.Result bare(Measure measure, int count, Load load) throws Exception {
        List<Connection> connections = new ArrayList<>();
        List<Load.Client> clients = new ArrayList<>();
        try {
            for (int client = 0; client < count; client++) {
                Connection connection = database.connect();
                connections.add(connection);
                clients.add(turn -> {
                    for (Question question :
                            measure.bare().get(turn % measure.bare().size())) {
                        Database.read(connection, question);
                    }
                });
            }
            return load.of(clients);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
