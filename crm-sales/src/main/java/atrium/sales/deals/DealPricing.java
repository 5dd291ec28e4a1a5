package atrium.sales.deals;

import atrium.domain.catalog.PriceList;
import atrium.domain.catalog.PriceLists;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import atrium.sales.lines.LineItem;
import atrium.sales.lines.LineItemReading;
import atrium.sales.lines.LineStore;
import atrium.sales.lines.Terms;
import atrium.sales.lines.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values deals by their lines: net of tax, what is sold once and what recurs over its term. */
@Component
class DealPricing {

    private final LineItemReading reading;
    private final LineStore store;
    private final PriceLists lists;
    private final CompanyProfile company;

    DealPricing(LineItemReading reading, LineStore store, PriceLists lists, CompanyProfile company) {
        this.reading = reading;
        this.store = store;
        this.lists = lists;
        this.company = company;
    }

    /**
     * The facts with the value that follows from lines, where there are some.
     *
     * @param asking whether another value is noted as wrong; else it is left aside
     */
    DealFacts held(FieldReader reader, @Nullable Deal before, DealFacts facts, boolean asking) {
        if (before == null || !before.itemized()) {
            return facts;
        }
        BigDecimal amount = before.facts().amount();
        String currency = before.facts().currency();
        if (asking && !same(facts.amount(), amount)) {
            reader.wrong("value", "deal.problem.value-of-lines", "");
        } else if (asking && facts.amount() != null && !Objects.equals(facts.currency(), currency)) {
            reader.wrong("valueCurrency", "deal.problem.value-of-lines", "");
        }
        return facts.at(amount, currency);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** The draft with other lines, at their value; the value stays as it is when the last one goes. */
    DealDraft priced(DealDraft draft, FieldReader reader, @Nullable Deal before, LinesEdit edit, Viewer viewer) {
        String currency = currency(draft.facts(), reader, edit);
        check(reader, edit, currency);
        List<LineItem> stored =
                before == null ? List.of() : store.of(before.id().value());
        Terms terms = new Terms(currency, edit.priceList(), company.today());
        List<LineItem> lines = reading.read(reader, edit.typed(), stored, terms, viewer);
        if (lines.isEmpty()) {
            return new DealDraft(draft.facts(), draft.ownership(), draft.stage(), lines);
        }
        Totals totals = Totals.of(lines, currency);
        // What nobody has a price for is worth nobody knows what.
        boolean unknown = totals.unpriced() == lines.size();
        DealFacts facts = draft.facts().at(unknown ? null : totals.net(), unknown ? null : currency);
        return new DealDraft(facts, draft.ownership(), draft.stage(), lines);
    }

    private void check(FieldReader reader, LinesEdit edit, String currency) {
        if (edit.priceList() == null) {
            return;
        }
        Optional<PriceList> chosen = lists.all().stream()
                .filter(list -> list.id().equals(edit.priceList()))
                .findFirst();
        if (chosen.isEmpty()) {
            reader.wrong("priceList", "field.problem.choice", "");
        } else if (!chosen.get().currency().equals(currency)) {
            reader.wrong(
                    "priceList", "line.problem.other-currency", chosen.get().currency());
        }
    }

    private String currency(DealFacts facts, FieldReader reader, LinesEdit edit) {
        FieldReader alone = new FieldReader(Map.of("valueCurrency", edit.currency()));
        String typed = alone.currency("valueCurrency");
        alone.problems().forEach(reader::note);
        if (typed != null) {
            return typed;
        }
        return facts.currency() == null ? company.get().currency() : facts.currency();
    }
}
