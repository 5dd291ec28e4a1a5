package atrium.sales.deals;

import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldKind;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Meant;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.sales.lines.LineItem;
import atrium.sales.lines.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What rows of a file say was sold: one line of a new deal, at its value. What is no product of ours stands in its own words. */
final class ImportedProducts {

    static final String KEY = "product";
    static final RecordField FIELD = RecordField.of(KEY, FieldKind.TEXT, 500);

    private final Map<String, Meant> known;
    private final Viewer viewer;

    /** @param known which product each text means, where it means one */
    ImportedProducts(Map<String, Meant> known, Viewer viewer) {
        this.known = known;
        this.viewer = viewer;
    }

    /** The draft of a new deal with its line, where the row names something that is sold. */
    DealDraft sold(FieldReader reader, DealDraft draft) {
        String text = reader.text(KEY, 500);
        if (text == null) {
            return draft;
        }
        if (!viewer.changes("deal", "value")) {
            reader.wrong(KEY, AdmittedFields.READ_ONLY, "");
        }
        Meant meant = known.getOrDefault(text, new Meant(null, 0));
        if (meant.count() > 1) {
            reader.wrong(KEY, "import.problem.several-product", text);
        }
        DealFacts facts = draft.facts();
        LineItem line = LineItem.one(meant.id(), meant.id() == null ? text : null, facts.amount());
        BigDecimal amount =
                facts.currency() == null ? null : line.net(Totals.decimals(Objects.requireNonNull(facts.currency())));
        return new DealDraft(facts.at(amount, facts.currency()), draft.ownership(), draft.stage(), List.of(line));
    }
}
