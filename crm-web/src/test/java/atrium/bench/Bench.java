package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures what people wait for, at each of some sizes of the company. Settings: {@code bench.jar}, {@code bench.folder}
 * (databases {@code <folder>-<scale>}), {@code bench.scales}, {@code bench.seconds} for each figure, {@code bench.only} (part of
 * the names of what is measured), {@code bench.report} (folder of the report).
 */
public final class Bench {

    private static final int CLIENTS = 16;
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 60);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 6);
    private static final int REQUESTS_PER_SECOND = 50;
    private static final int IMPORTED = 50_000;
    private static final String ONLY = System.getProperty("bench.only", "");

    private final Installation atrium;
    private final Path jar;
    private final Path folder;
    private final Database database;

    private Bench(Installation atrium, Path jar, Path folder) throws Exception {
        this.atrium = atrium;
        this.jar = jar;
        this.folder = folder;
        this.database = atrium.database();
    }

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(System.getProperty("bench.jar"));
        List<Outcome> outcomes = new ArrayList<>();
        for (String scale : System.getProperty("bench.scales", "0.01,1").split(",")) {
            Path folder = Path.of(System.getProperty("bench.folder") + "-" + scale);
            try (Installation atrium = Installation.start(jar, folder, Double.parseDouble(scale))) {
                outcomes.add(new Bench(atrium, jar, folder).measure(Double.parseDouble(scale)));
            }
        }
        BenchReport.write(outcomes, Path.of(System.getProperty("bench.report", "docs/bench")));
    }

    private Outcome measure(double scale) throws Exception {
        List<Measure> measures = new ArrayList<>(CustomerPages.of(database));
        measures.addAll(new Lists(database).all());
        measures.addAll(new Searches(database).all());
        measures.removeIf(measure -> !measure.name().contains(ONLY));
        warmUp(measures);
        List<Outcome.Row> rows = new ArrayList<>();
        try {
            List<Integer> statements = statements(measures);
            for (int index = 0; index < measures.size(); index++) {
                rows.add(row(measures.get(index), statements.get(index)));
                say(rows.get(index));
            }
        } finally {
            seeing(Asker.TEAM);
        }
        BulkImport.Result imported =
                ONLY.isEmpty() ? new BulkImport(atrium, (int) (IMPORTED * Math.max(0.2, scale))).run() : null;
        return new Outcome(scale, rows, imported, atrium.memory());
    }

    // Seconds alone would not do on a machine that others keep busy: code is compiled after so many calls.
    private void warmUp(List<Measure> measures) throws Exception {
        Load load = new Load(atrium, Math.max(1, WARM_UP / measures.size()));
        for (int asked = 0; asked < WARM_UP * REQUESTS_PER_SECOND; ) {
            for (Measure measure : measures) {
                asked += load.of(clients(measure, 4)).requests();
            }
        }
    }

    private Outcome.Row row(Measure measure, int statements) throws Exception {
        Load load = new Load(atrium, SECONDS);
        Load.Result alone = load.of(clients(measure, 1));
        Load.Result busy = load.of(clients(measure, CLIENTS));
        Load.Result bareAlone = bare(measure, 1, load);
        Load.Result bareBusy = bare(measure, CLIENTS, load);
        return new Outcome.Row(measure, statements, alone, busy, bareAlone, bareBusy);
    }

    private List<Load.Client> clients(Measure measure, int count) throws Exception {
        seeing(measure.who());
        List<String> addresses = measure.addresses();
        List<Load.Client> clients = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            Visitor visitor = Visitor.as(measure.who().person, atrium);
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

    // The sales rep's role is lowered and lifted again, as there is no standard role that sees only its own.
    private void seeing(Asker who) throws SQLException {
        if (who == Asker.OWN || who == Asker.TEAM) {
            database.run(
                    "UPDATE role_level SET level = ? WHERE act = 'READ' AND role_id = (SELECT id FROM role WHERE code = 'sales-rep')",
                    who.level);
        }
    }

    // A second node on the same database, whose connections are listened to.
    private List<Integer> statements(List<Measure> measures) throws Exception {
        List<Integer> counts = new ArrayList<>();
        Path second = folder.resolveSibling(folder.getFileName() + "-second");
        try (StatementCount count = new StatementCount(atrium.databasePort());
                Installation node = Installation.start(
                        jar,
                        second,
                        0,
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + count.port() + "/atrium",
                        "--spring.datasource.username=atrium",
                        "--spring.datasource.password=" + database.password())) {
            for (Measure measure : measures) {
                counts.add(statements(measure, node, count));
            }
        }
        return counts;
    }

    // Work in the background may fall into one of a few requests, not into all.
    private int statements(Measure measure, Installation node, StatementCount count) throws Exception {
        seeing(measure.who());
        Visitor visitor = Visitor.as(measure.who().person, node);
        visitor.get(measure.addresses().get(0));
        int[] found = new int[5];
        for (int turn = 0; turn < found.length; turn++) {
            count.passed();
            visitor.get(measure.addresses().get(0));
            found[turn] = count.passed();
        }
        return Arrays.stream(found).min().orElseThrow();
    }

    private static void say(Outcome.Row row) {
        System.out.println(BenchReport.line(row));
    }
}
