package atrium.sales.deals;

import atrium.domain.events.JsonRows;
import atrium.sales.pipelines.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where deals have been, and for how long. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StageVisits {

    /** A move that is taken back within this time has not been. */
    static final Duration SLIP = Duration.ofMinutes(2);

    private static final String LAST = """
            SELECT v.deal_id, v.number, v.stage, v.entered_at, before.stage AS stage_before, before.entered_at AS entered_before
            FROM deal_stage_visit v
            LEFT JOIN deal_stage_visit before ON before.deal_id = v.deal_id AND before.number = v.number - 1
            WHERE v.deal_id = ANY(:ids) AND v.left_at IS NULL
            """;

    private static final String LEAVE = """
            UPDATE deal_stage_visit v SET left_at = greatest(row.at, v.entered_at)
            FROM json_to_recordset(:rows::json) AS row (deal_id uuid, at timestamptz)
            WHERE v.deal_id = row.deal_id AND v.left_at IS NULL
            """;

    private static final String ENTER = """
            INSERT INTO deal_stage_visit (deal_id, number, pipeline, stage, entered_at, left_at)
            SELECT row.deal_id, row.number, row.pipeline, row.stage, row.at, row."left"
            FROM json_to_recordset(:rows::json)
              AS row (deal_id uuid, number int, pipeline text, stage text, at timestamptz, "left" timestamptz)
            """;

    private static final String FORGET = "DELETE FROM deal_stage_visit WHERE deal_id = ANY(:ids) AND left_at IS NULL";

    private static final String RETURN = """
            UPDATE deal_stage_visit v SET left_at = NULL
            WHERE deal_id = ANY(:ids) AND number = (SELECT max(number) FROM deal_stage_visit o WHERE o.deal_id = v.deal_id)
            """;

    private final JdbcClient jdbc;

    StageVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a deal is, and where it was before. */
    private record Last(
            UUID dealId,
            int number,
            String stage,
            Instant enteredAt,
            @Nullable String stageBefore,
            @Nullable Instant enteredBefore) {

        boolean returns(String to, Instant at) {
            return to.equals(stageBefore) && Duration.between(enteredAt, at).compareTo(SLIP) <= 0;
        }
    }

    /** A deal on its way into a stage. */
    record Move(UUID deal, Stage to) {}

    /** The moves of some deals at a moment, found out before anything is written. */
    final class Moves {

        private final Collection<Move> moves;
        private final Map<UUID, Last> last;
        private final Instant at;

        private Moves(Collection<Move> moves, Map<UUID, Last> last, Instant at) {
            this.moves = moves;
            this.last = last;
            this.at = at;
        }

        /** Since when the deal counts as being in its new stage. */
        Instant since(Move move) {
            Last known = last.get(move.deal());
            Instant before = known != null && known.returns(move.to().code(), at) ? known.enteredBefore() : null;
            return before == null ? at : before;
        }

        /** Writes them, once the deals are stored. */
        void write() {
            List<UUID> back = new ArrayList<>();
            List<Map<String, Object>> forward = new ArrayList<>();
            for (Move move : moves) {
                Last known = last.get(move.deal());
                if (known != null && known.returns(move.to().code(), at)) {
                    back.add(move.deal());
                } else {
                    forward.add(row(move, known == null ? 1 : known.number() + 1, at));
                }
            }
            if (!back.isEmpty()) {
                jdbc.sql(FORGET).param("ids", back.toArray(UUID[]::new)).update();
                jdbc.sql(RETURN).param("ids", back.toArray(UUID[]::new)).update();
            }
            if (!forward.isEmpty()) {
                String rows = JsonRows.of(forward);
                jdbc.sql(LEAVE).param("rows", rows).update();
                jdbc.sql(ENTER).param("rows", rows).update();
            }
        }
    }

    /** Finds out what moves of deals mean. */
    Moves moves(Collection<Move> moves, Instant at) {
        Map<UUID, Last> last = new HashMap<>();
        if (!moves.isEmpty()) {
            jdbc.sql(LAST)
                    .param("ids", moves.stream().map(Move::deal).toArray(UUID[]::new))
                    .query(row -> {
                        Instant before = row.getTimestamp("entered_before") == null
                                ? null
                                : row.getTimestamp("entered_before").toInstant();
                        UUID deal = row.getObject("deal_id", UUID.class);
                        last.put(
                                deal,
                                new Last(
                                        deal,
                                        row.getInt("number"),
                                        row.getString("stage"),
                                        row.getTimestamp("entered_at").toInstant(),
                                        row.getString("stage_before"),
                                        before));
                    });
        }
        return new Moves(List.copyOf(moves), last, at);
    }

    /** A stay in a stage since a moment, until the next one. */
    record Stay(Stage stage, Instant since) {}

    /** Notes where new deals have been, each up to where it is. */
    void begin(Map<UUID, List<Stay>> begun) {
        List<Map<String, Object>> rows = new ArrayList<>();
        begun.forEach((deal, stays) -> {
            for (int number = 1; number <= stays.size(); number++) {
                Stay stay = stays.get(number - 1);
                Map<String, Object> row = new HashMap<>(row(new Move(deal, stay.stage()), number, stay.since()));
                if (number < stays.size()) {
                    row.put("left", stays.get(number).since());
                }
                rows.add(row);
            }
        });
        if (!rows.isEmpty()) {
            jdbc.sql(ENTER).param("rows", JsonRows.of(rows)).update();
        }
    }

    private static Map<String, Object> row(Move move, int number, Instant at) {
        return Map.of(
                "deal_id", move.deal(),
                "number", number,
                "pipeline", move.to().pipeline(),
                "stage", move.to().code(),
                "at", at);
    }
}
