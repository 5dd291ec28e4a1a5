package atrium.sales.deals;

import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.sales.deals.DealNews.Stored;
import atrium.sales.deals.StageVisits.Move;
import atrium.sales.deals.StageVisits.Moves;
import atrium.sales.deals.StageVisits.Stay;
import atrium.sales.lines.LineStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores deals, one or thousands, with all that follows: where they have been, what they are worth, and what is told of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DealStore {

    private final Deals deals;
    private final DealRecords type;
    private final StageVisits visits;
    private final DealWorth worth;
    private final DealNews news;
    private final LineStore lines;

    DealStore(Deals deals, DealRecords type, StageVisits visits, DealWorth worth, DealNews news, LineStore lines) {
        this.deals = deals;
        this.type = type;
        this.visits = visits;
        this.worth = worth;
        this.news = news;
        this.lines = lines;
    }

    /** A deal with its text form as it is stored, and what shall become of it. */
    record Change(Deal deal, Map<String, String> before, DealDraft draft) {

        boolean moves() {
            return DealReading.moves(deal, draft.stage());
        }
    }

    /** Stores a new deal. */
    void begin(Deal deal, DealDraft draft, Actor actor, Instant at) {
        begin(List.of(deal), Map.of(), List.of());
        news.tell(new Stored(deal, Map.of(), at, itemize(deal, draft)), actor, at);
    }

    /**
     * Stores new deals, of which nothing is told yet.
     *
     * @param been where some of them have been, by deal, up to where they are
     * @param sold rows of their lines, as {@link LineStore#rows} makes them
     */
    void begin(List<Deal> fresh, Map<UUID, List<Stay>> been, List<@Nullable Object[]> sold) {
        if (fresh.isEmpty()) {
            return;
        }
        type.custom().storing(() -> {
            deals.saveAllAndFlush(fresh);
            return fresh;
        });
        Map<UUID, List<Stay>> begun = new LinkedHashMap<>();
        for (Deal deal : fresh) {
            Stay only = new Stay(
                    type.stage(deal.progress().stage()), deal.progress().stageSince());
            begun.put(deal.id().value(), been.getOrDefault(deal.id().value(), List.of(only)));
        }
        visits.begin(begun);
        lines.add(sold);
        worth.settle(ids(fresh));
    }

    /** Stores changes of deals that are held, and tells of them. */
    void change(List<Change> changes, Actor actor, Instant at) {
        if (changes.isEmpty()) {
            return;
        }
        Moves moves = visits.moves(
                changes.stream()
                        .filter(Change::moves)
                        .map(change -> new Move(
                                change.deal().id().value(), change.draft().stage()))
                        .toList(),
                at);
        List<Stored> stored = new ArrayList<>();
        for (Change change : changes) {
            Deal deal = change.deal();
            if (change.moves()) {
                Move move = new Move(deal.id().value(), change.draft().stage());
                deal.enter(move.to(), moves.since(move), at);
            }
            deal.describe(change.draft().facts(), change.draft().ownership(), at);
            stored.add(new Stored(deal, change.before(), at, itemize(deal, change.draft())));
        }
        type.custom().storing(() -> {
            deals.flush();
            return stored;
        });
        moves.write();
        worth.settle(stored.stream().map(one -> one.deal().id().value()).toList());
        if (stored.size() == 1) {
            news.tell(stored.get(0), actor, at);
        } else {
            news.tell(stored, actor, at);
        }
    }

    /** Puts the lines of a draft in the place of those of a deal; tells how they changed, null when they didn't. */
    @Nullable FieldChange itemize(Deal deal, DealDraft draft) {
        if (draft.lines() == null) {
            return null;
        }
        UUID id = deal.id().value();
        String before = lines.summary(id);
        deal.itemize(draft.lines().size());
        lines.replace(id, draft.lines(), draft.facts().currency());
        String after = lines.summary(id);
        return before.equals(after) ? null : new FieldChange("lines", before, after);
    }

    private static List<UUID> ids(List<Deal> deals) {
        return deals.stream().map(deal -> deal.id().value()).toList();
    }
}
