package atrium.domain.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.histories.Histories;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.ExchangeRates;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Purchases of the past are exactly what the product makes of the same purchases. */
@ModuleTest
class PurchaseHistoryModuleTests {

    private static final Instant AT = Instant.parse("2026-02-03T10:00:00Z");

    @Autowired
    PurchaseHistory history;

    @Autowired
    PurchaseWrites writes;

    @Autowired
    Histories histories;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Currencies currencies;

    @Autowired
    ExchangeRates rates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCompany company;

    @Test
    void whatIsDerivedOnTheWayIsWhatTheDatabaseDerives() {
        Viewer viewer = company.allSeeing("Nora");
        String owner = viewer.personId().toString();
        UUID account =
                accounts.open(Map.of("name", "Bosch", "owner", owner), viewer).value();
        UUID contact = contacts.open(Map.of("lastName", "Ito", "account", account.toString(), "owner", owner), viewer)
                .value();
        currencies.add("USD", viewer);
        rates.put("USD", Map.of("day", "2026-01-01", "rate", "0.8137"), viewer);
        Holders both = new Holders(viewer.personId(), null, viewer.personId(), null);
        Holders alone = new Holders(null, null, viewer.personId(), null);
        List<UUID> ids = new ArrayList<>();

        transaction.executeWithoutResult(status -> histories.save(past -> {
            UUID order = history.bring(
                    new PastPurchase(
                            facts("SO-1", account, contact, "USD", null),
                            List.of(
                                    line("3", "0.333", "12.5", "19"),
                                    line("-1", "1000", "0", "0"),
                                    line("7", "1.10", "0", "7")),
                            both,
                            new BigDecimal("0.8137"),
                            viewer.personId()),
                    "EUR",
                    past);
            ids.add(order);
            ids.add(history.bring(
                    new PastPurchase(
                            facts("RE-1", account, null, "EUR", order),
                            List.of(line("-2", "50", "0", "19")),
                            alone,
                            BigDecimal.ONE,
                            viewer.personId()),
                    "EUR",
                    past));
        }));

        List<String> brought = rows(ids);
        assertThat(brought).hasSize(2).anyMatch(row -> row.contains("\"kind\": \"return\""));
        transaction.executeWithoutResult(status -> writes.settle(ids, viewer.actor(), AT));
        assertThat(rows(ids)).isEqualTo(brought);
    }

    private List<String> rows(List<UUID> ids) {
        return jdbc.sql("SELECT to_jsonb(p)::text FROM purchase p WHERE id = ANY(:ids) ORDER BY order_number")
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private static PurchaseFacts facts(String number, UUID account, UUID contact, String currency, UUID returnOf) {
        return new PurchaseFacts(
                "Web shop", number, account, contact, AT, LocalDate.of(2026, 2, 3), currency, returnOf, null);
    }

    private static PurchaseLine line(String quantity, String price, String discount, String tax) {
        return new PurchaseLine(
                null,
                "Thing",
                new BigDecimal(quantity),
                new BigDecimal(price),
                new BigDecimal(discount),
                new BigDecimal(tax));
    }
}
