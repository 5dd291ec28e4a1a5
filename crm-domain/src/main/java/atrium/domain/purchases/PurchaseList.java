package atrium.domain.purchases;

import static atrium.domain.records.FieldKind.AMOUNT;
import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.INSTANT;
import static atrium.domain.records.FieldKind.RECORD;
import static atrium.domain.records.FieldKind.TEXT;
import static atrium.domain.records.FieldKind.WHOLE;

import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lists of purchases can show, filter and sort. */
@Component
class PurchaseList implements Listed {

    private static final String ACCOUNT = "LEFT JOIN account a ON a.id = r.account_id AND a.deleted_at IS NULL";
    private static final String CONTACT = "LEFT JOIN contact c ON c.id = r.contact_id AND c.deleted_at IS NULL";

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.of("orderNumber", TEXT, "r.order_number")
                    .indexedBy("fold(r.order_number)")
                    .inSearch()
                    .atFirst(),
            ListColumn.of("account", RECORD, "r.account_id")
                    .choosing(List.of("account"))
                    .named("a.name", ACCOUNT)
                    .atFirst(),
            ListColumn.of("contact", RECORD, "r.contact_id")
                    .choosing(List.of("contact"))
                    .named("c.name", CONTACT)
                    .atFirst(),
            ListColumn.of("orderedAt", INSTANT, "r.ordered_at")
                    .indexedBy("r.ordered_at")
                    .atFirst(),
            ListColumn.of("total", AMOUNT, "r.total").in("r.currency").atFirst(),
            ListColumn.of("baseTotal", AMOUNT, "r.base_total")
                    .in("(SELECT currency FROM company)")
                    .indexedBy("coalesce(r.base_total, 0)"),
            ListColumn.of("purchaseKind", CHOICE, "r.kind")
                    .choosing(List.of("order", "return"))
                    .always()
                    .leadingTo("orderedAt")
                    .atFirst(),
            ListColumn.of("lineCount", WHOLE, "r.line_count"),
            ListColumn.of("source", TEXT, "r.source").atFirst(),
            ListColumn.of("created", INSTANT, "r.created_at"));

    @Override
    public String type() {
        return "purchase";
    }

    @Override
    public List<ListColumn> columns() {
        return COLUMNS;
    }

    @Override
    public String newestBy() {
        return "orderedAt";
    }

    @Override
    public List<String> quickFilters() {
        return List.of("orderedAt", "source", "purchaseKind", "total");
    }
}
