package atrium.bench;

import atrium.bench.Measure.Asker;
import atrium.bench.Measure.Question;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sales opens many times a day: the board of deals, its further cards and its heads, the homes of rep and manager. */
final class SalesDesks {

    private static final Pattern NEXT = Pattern.compile("hx-get=\"([^\"]+/groups/cards[^\"]*)\"");

    private static final String BOARD = "/deals?view=all&board=stage";

    private static final String LISTED = "r.deleted_at IS NULL AND r.archived_at IS NULL";

    private static final String CARDS = """
            SELECT c.* FROM (SELECT code FROM pipeline_stage WHERE kind = 'open' ORDER BY position LIMIT %d) s CROSS JOIN LATERAL (
              SELECT r.*, a.name AS account, p.name AS owner
              FROM deal r LEFT JOIN account a ON a.id = r.account_id LEFT JOIN person p ON p.id = r.owner_id
              WHERE r.stage = s.code AND %s%s ORDER BY r.changed_at DESC, r.id DESC OFFSET %d LIMIT 21) c
            """;

    private static final String HEADS =
            "SELECT r.stage, count(*), sum(r.worth) FROM deal r WHERE r.state = 'open' AND " + LISTED + "%s GROUP BY 1";

    private static final String OPEN = """
            SELECT r.stage, r.owner_id, date_trunc('month', r.close_on), count(*), sum(r.worth) FROM deal r
            WHERE r.state = 'open' AND %s%s GROUP BY 1, 2, 3
            """;

    private static final String WON = """
            SELECT r.close_on, count(*), sum(r.worth) FROM deal r
            WHERE r.state = 'won' AND r.close_on >= current_date - 365 AND %s%s GROUP BY 1
            """;

    private static final String FLOW = """
            SELECT v.stage, count(*), count(DISTINCT v.deal_id), percentile_cont(0.5) WITHIN GROUP (ORDER BY coalesce(v.left_at, now()) - v.entered_at)
            FROM deal_stage_visit v JOIN deal r ON r.id = v.deal_id
            WHERE v.arrived_at >= now() - interval '180 days' AND %s%s GROUP BY 1
            """;

    private static final int STAGES = 20;

    private final Database database;
    private final Installation atrium;

    SalesDesks(Database database, Installation atrium) {
        this.database = database;
        this.atrium = atrium;
    }

    List<Measure> all() throws SQLException, IOException, InterruptedException {
        return List.of(
                board(Asker.ALL),
                board(Asker.TEAMS),
                board(Asker.OWN),
                measure("next cards of the board of deals", Asker.ALL, Goal.LIST, next(), cards(Asker.ALL, 1, 20)),
                heads(Asker.ALL),
                heads(Asker.TEAMS),
                heads(Asker.OWN),
                measure("my sales", Asker.OWN, Goal.REPORT, "/sales/mine", open(Asker.OWN), won(Asker.OWN)),
                measure("team sales", Asker.TEAMS, Goal.REPORT, "/sales/team", open(Asker.TEAMS), won(Asker.TEAMS)),
                measure(
                        "bottlenecks",
                        Asker.TEAMS,
                        Goal.REPORT,
                        "/sales/bottlenecks",
                        question(Asker.TEAMS, FLOW.formatted(LISTED, Lists.seen(Asker.TEAMS, false)))));
    }

    private Measure board(Asker who) throws SQLException {
        return measure("board of deals", who, Goal.BOARD, BOARD, cards(who, STAGES, 0));
    }

    private Measure heads(Asker who) throws SQLException {
        return measure(
                "heads of the board of deals",
                who,
                Goal.BOARD,
                "/deals/groups?view=all&board=stage",
                question(who, HEADS.formatted(Lists.seen(who, false))));
    }

    private Question cards(Asker who, int stages, int from) throws SQLException {
        return question(who, CARDS.formatted(stages, LISTED, Lists.seen(who, false), from));
    }

    private Question open(Asker who) throws SQLException {
        return question(who, OPEN.formatted(LISTED, Lists.seen(who, false)));
    }

    private Question won(Asker who) throws SQLException {
        return question(who, WON.formatted(LISTED, Lists.seen(who, false)));
    }

    private Question question(Asker who, String sql) throws SQLException {
        return new Question(sql, new Lists(database).arguments(who, false));
    }

    // A column of few deals has no further cards: the board is asked for in their place.
    private String next() throws IOException, InterruptedException {
        Matcher next = NEXT.matcher(Visitor.as(Asker.ALL, atrium).page(BOARD));
        return next.find() ? next.group(1).replace("&amp;", "&") : BOARD;
    }

    private static Measure measure(String what, Asker who, Goal goal, String address, Question... bare) {
        String name = what + ", " + who.name().toLowerCase(Locale.ROOT);
        return new Measure(name, who, goal, List.of(address), List.of(List.of(bare)));
    }
}
