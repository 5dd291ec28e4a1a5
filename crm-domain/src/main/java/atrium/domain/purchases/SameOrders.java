package atrium.domain.purchases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which purchases that come again are there already as they come, line by line. */
@Component
class SameOrders {

    private final JdbcClient jdbc;

    SameOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the orders that are stored just so; what they gave back stays out of it, as files don't tell it. */
    Set<UUID> among(Map<UUID, PurchaseFacts> orders, Map<UUID, List<PurchaseLine>> lines) {
        Map<UUID, PurchaseFacts> stored = new HashMap<>();
        jdbc.sql("SELECT * FROM purchase WHERE id = ANY(:ids)")
                .param("ids", ids(orders.keySet()))
                .query(row -> {
                    stored.put(row.getObject("id", UUID.class), PurchaseDirectory.facts(row));
                });
        Map<UUID, List<PurchaseLine>> storedLines = new HashMap<>();
        jdbc.sql("SELECT * FROM purchase_line WHERE purchase_id = ANY(:ids) ORDER BY purchase_id, position")
                .param("ids", ids(orders.keySet()))
                .query(row -> {
                    storedLines
                            .computeIfAbsent(row.getObject("purchase_id", UUID.class), id -> new ArrayList<>())
                            .add(PurchaseDirectory.line(row));
                });
        Set<UUID> same = new HashSet<>();
        orders.forEach((id, facts) -> {
            PurchaseFacts there = stored.get(id);
            if (there != null
                    && same(there, facts)
                    && same(storedLines.getOrDefault(id, List.of()), lines.getOrDefault(id, List.of()))) {
                same.add(id);
            }
        });
        return same;
    }

    /** Notes that an import has dealt with them, so that a later row of the same file goes on with them. */
    void mark(Collection<UUID> same, UUID importId) {
        if (!same.isEmpty()) {
            jdbc.sql("UPDATE purchase SET import_id = :import WHERE id = ANY(:ids)")
                    .param("import", importId)
                    .param("ids", ids(same))
                    .update();
        }
    }

    private static UUID[] ids(Collection<UUID> orders) {
        return orders.toArray(UUID[]::new);
    }

    private static boolean same(PurchaseFacts one, PurchaseFacts other) {
        return Objects.equals(one.accountId(), other.accountId())
                && Objects.equals(one.contactId(), other.contactId())
                && one.orderedAt().equals(other.orderedAt())
                && one.orderedOn().equals(other.orderedOn())
                && one.currency().equals(other.currency())
                && Objects.equals(one.note(), other.note())
                && one.custom().equals(other.custom());
    }

    private static boolean same(List<PurchaseLine> stored, List<PurchaseLine> lines) {
        if (stored.size() != lines.size()) {
            return false;
        }
        for (int at = 0; at < lines.size(); at++) {
            PurchaseLine one = stored.get(at);
            PurchaseLine other = lines.get(at);
            boolean same = Objects.equals(one.productId(), other.productId())
                    && Objects.equals(one.text(), other.text())
                    && same(one.quantity(), other.quantity())
                    && same(one.unitPrice(), other.unitPrice())
                    && same(one.discountPercent(), other.discountPercent())
                    && same(one.taxPercent(), other.taxPercent());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
