package atrium.domain.purchases;

import atrium.domain.events.RowInsert;
import atrium.domain.events.RowInserts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of purchases and of their lines. */
@Component
class PurchaseRows {

    private final RowInsert heads;
    private final RowInsert lines;

    PurchaseRows(RowInserts inserts) {
        this.heads = inserts.into(
                "purchase",
                "id uuid",
                "version bigint",
                "source text",
                "order_number text",
                "account_id uuid",
                "contact_id uuid",
                "owner_id uuid",
                "team_id uuid",
                "account_owner_id uuid",
                "account_team_id uuid",
                "ordered_at timestamptz",
                "ordered_on date",
                "currency text",
                "kind text",
                "return_of uuid",
                "line_count int",
                "net_total numeric",
                "tax_total numeric",
                "total numeric",
                "base_total numeric",
                "note text",
                "custom jsonb",
                "import_id uuid",
                "created_at timestamptz",
                "changed_at timestamptz");
        this.lines = inserts.into(
                "purchase_line",
                "purchase_id uuid",
                "position bigint",
                "product_id uuid",
                "text text",
                "quantity numeric",
                "unit_price numeric",
                "discount_percent numeric",
                "tax_percent numeric",
                "net numeric",
                "tax numeric");
    }

    /** A line with the purchase it belongs to and its place in it. */
    record Placed(UUID purchase, long position, PurchaseLine line) {}

    RowInsert heads() {
        return heads;
    }

    RowInsert lines() {
        return lines;
    }

    static @Nullable Object[] head(NewPurchase purchase, @Nullable UUID importId, Instant at) {
        PurchaseFacts facts = purchase.facts();
        Sums sums = purchase.sums();
        Holders holders = purchase.holders();
        return new @Nullable Object[] {
            purchase.id(),
            0,
            facts.source(),
            facts.orderNumber(),
            facts.accountId(),
            facts.contactId(),
            holders.ownerId(),
            holders.teamId(),
            holders.accountOwnerId(),
            holders.accountTeamId(),
            facts.orderedAt(),
            facts.orderedOn(),
            facts.currency(),
            sums.returned() ? "return" : "order",
            facts.returnOf(),
            sums.lines(),
            sums.net().toPlainString(),
            sums.tax().toPlainString(),
            sums.total().toPlainString(),
            sums.worth() == null ? null : sums.worth().toPlainString(),
            facts.note(),
            facts.custom().tree(),
            importId,
            at,
            at
        };
    }

    static @Nullable Object[] line(Placed placed) {
        PurchaseLine line = placed.line();
        return new @Nullable Object[] {
            placed.purchase(),
            placed.position(),
            line.productId(),
            line.text(),
            line.quantity().toPlainString(),
            line.unitPrice().toPlainString(),
            line.discountPercent().toPlainString(),
            line.taxPercent().toPlainString(),
            line.net().toPlainString(),
            line.tax().toPlainString()
        };
    }
}
