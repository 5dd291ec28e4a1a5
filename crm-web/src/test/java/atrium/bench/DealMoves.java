package atrium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Deals that are moved to and fro between two stages, each by a client of its own: rules, visit, log, story, search, one commit. */
final class DealMoves {

    static final String NAME = "move of a deal";

    private static final int CLIENTS = 16;
    private static final int WARM_UP = 3;
    private static final double P95 = 40;
    private static final double PER_SECOND = 300;

    private static final String STAGES = """
            SELECT code FROM pipeline_stage WHERE kind = 'open' AND pipeline = (SELECT code FROM pipeline WHERE active ORDER BY position LIMIT 1)
            ORDER BY position LIMIT 2
            """;

    // They lack nothing that the next stage asks for: what is measured is the move, not a form for what is missing.
    private static final String DEALS = """
            SELECT r.id::text FROM deal r WHERE r.stage = ? AND r.account_id IS NOT NULL AND r.amount IS NOT NULL
              AND r.deleted_at IS NULL AND r.archived_at IS NULL ORDER BY r.id LIMIT 16
            """;

    private final Installation atrium;

    DealMoves(Installation atrium) {
        this.atrium = atrium;
    }

    Finding run(int seconds) throws Exception {
        List<String> stages = atrium.database().texts(STAGES);
        List<String> deals = atrium.database().texts(DEALS, stages.get(0));
        List<Load.Client> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(new Mover(Visitor.as("Nora Berg", atrium), deals.get(client), stages));
        }
        Load load = new Load(atrium, seconds);
        for (int round = 0; round < WARM_UP; round++) {
            load.of(clients);
        }
        Load.Result busy = load.of(clients);
        Load.Result alone = load.of(clients.subList(0, 1));
        return new Finding(
                NAME + ", to and fro",
                "p95 ≤ 40 ms at 1, ≥ 300/s at 16",
                String.format(
                        Locale.ROOT,
                        "%.1f + %.1f CPU-ms, p50 %.1f, p95 %.1f ms; at 16 %.0f/s, p95 %.0f ms",
                        alone.cpuApp(),
                        alone.cpuDatabase(),
                        alone.p50(),
                        alone.p95(),
                        busy.perSecond(),
                        busy.p95()),
                Math.max(alone.p95() / P95, PER_SECOND / busy.perSecond()));
    }

    /** Somebody with a deal of their own. */
    private static final class Mover implements Load.Client {

        private final Visitor visitor;
        private final String path;
        private final String token;
        private final List<String> stages;
        private int at;

        Mover(Visitor visitor, String deal, List<String> stages) throws Exception {
            this.visitor = visitor;
            this.path = "/deals/" + deal;
            this.token = Visitor.token(visitor.page(path));
            this.stages = stages;
        }

        @Override
        public void ask(int turn) throws Exception {
            String from = stages.get(at);
            at = 1 - at;
            visitor.change(path + "/facts/stage", "stage=" + stages.get(at) + "&was.stage=" + from, token);
        }
    }
}
