package atrium.sales.deals;

import atrium.domain.events.Actor;
import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import atrium.domain.histories.History;
import atrium.domain.histories.RowTables;
import atrium.sales.deals.DealNews.Stored;
import atrium.sales.deals.PastDeal.Visit;
import atrium.sales.lines.LineStore;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings in deals of the past. */
@Component
public class DealHistory implements RowTables {

    private final Pipelines pipelines;
    private final DealNews news;
    private final RowInsert visits;
    private final RowInsert people;
    private final RowInsert lines;

    DealHistory(Pipelines pipelines, DealNews news, RowInserts inserts) {
        this.pipelines = pipelines;
        this.news = news;
        this.visits = inserts.into(
                "deal_stage_visit",
                "deal_id uuid",
                "number int",
                "pipeline text",
                "stage text",
                "entered_at timestamptz",
                "left_at timestamptz");
        this.people = inserts.into("deal_person", "deal_id uuid", "contact_id uuid", "roles text[]", "note text");
        this.lines = inserts.into(
                "deal_line",
                "deal_id uuid",
                "position int",
                "product_id uuid",
                "text text",
                "quantity numeric",
                "unit_price numeric",
                "discount_percent numeric",
                "tax_percent numeric",
                "recurrence text",
                "term_months int",
                "net numeric");
    }

    @Override
    public Set<String> tables() {
        return Set.of("deal_stage_visit", "deal_person", "deal_line");
    }

    /** Brings one in, as written down when it entered its first stage; its customer must be there. */
    public void bring(PastDeal past, History history) {
        Visit first = past.visits().get(0);
        Visit last = past.visits().get(past.visits().size() - 1);
        Stage stage = pipelines.stage(last.stage()).orElseThrow();
        Deal deal = Deal.past(past, stage, first.at(), last.at());
        history.record(deal);
        for (int number = 1; number <= past.visits().size(); number++) {
            Visit visit = past.visits().get(number - 1);
            Instant left = number == past.visits().size()
                    ? null
                    : past.visits().get(number).at();
            history.row(visits, row(deal.id().value(), number, visit, left));
        }
        for (PastDeal.Taking part : past.people()) {
            // The letters of an array, which both ways in understand.
            String roles = "{" + String.join(",", part.roles()) + "}";
            history.row(people, new @Nullable Object[] {deal.id().value(), part.contact(), roles, part.note()});
        }
        LineStore.rows(deal.id().value(), past.lines(), past.facts().currency())
                .forEach(row -> history.row(lines, row));
        Actor actor = Actor.demo(past.by());
        news.begun(List.of(new Stored(deal, Map.of(), first.at())), actor, first.at(), last.at())
                .forEach(history::told);
    }

    private @Nullable Object[] row(UUID deal, int number, Visit visit, @Nullable Instant left) {
        Stage stage = pipelines.stage(visit.stage()).orElseThrow();
        return new @Nullable Object[] {deal, number, stage.pipeline(), stage.code(), visit.at(), left};
    }
}
