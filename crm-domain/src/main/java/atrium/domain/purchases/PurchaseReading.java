package atrium.domain.purchases;

import atrium.domain.catalog.PriceLists;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.Money;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.ExchangeRates;
import atrium.domain.organization.NoExchangeRate;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a purchase out of what was typed into its form, and looks up all that it names. */
@Component
class PurchaseReading {

    /** Most lines of a purchase typed by hand; an import knows no such bound. */
    static final int MOST_LINES = 200;

    private static final int NOON = 12;

    private final JdbcClient jdbc;
    private final RecordTypes types;
    private final Currencies currencies;
    private final ExchangeRates rates;
    private final PriceLists prices;
    private final Clock clock;

    PurchaseReading(
            JdbcClient jdbc,
            RecordTypes types,
            Currencies currencies,
            ExchangeRates rates,
            PriceLists prices,
            Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.currencies = currencies;
        this.rates = rates;
        this.prices = prices;
        this.clock = clock;
    }

    /** A purchase that can be stored, with those who hold its customer. */
    record Read(PurchaseFacts facts, List<PurchaseLine> lines, Holders holders) {}

    /**
     * Reads it.
     *
     * @param self id of the purchase; null for a new one
     * @param before what is stored, whose customer may stay even when the viewer doesn't see it
     * @throws InvalidRecord naming each wrong field; that of a line is {@code line.<index>.<field>}
     */
    Read read(
            @Nullable UUID self,
            @Nullable PurchaseFacts before,
            Map<String, String> values,
            List<Map<String, String>> typedLines,
            Viewer viewer) {
        Map<String, String> all = new HashMap<>(values);
        for (int at = 0; at < typedLines.size(); at++) {
            String prefix = "line." + at + ".";
            typedLines.get(at).forEach((field, value) -> all.put(prefix + field, value));
        }
        FieldReader reader = new FieldReader(all);
        PurchaseFacts facts = facts(reader, self, before, viewer);
        List<PurchaseLine> lines = lines(reader, typedLines.size(), facts);
        UUID account = facts.accountId();
        UUID contact = facts.contactId();
        boolean sameAccount = before != null && account != null && account.equals(before.accountId());
        boolean sameContact = before != null && contact != null && contact.equals(before.contactId());
        check(reader, "account", account, sameAccount, viewer);
        check(reader, "contact", contact, sameContact, viewer);
        if (account == null && contact == null) {
            reader.wrong("account", "purchase.problem.no-customer", "");
        }
        reader.orThrow();
        requireRate(facts);
        PurchaseFacts whole = withAccountOf(facts);
        return new Read(whole, lines, holders(whole));
    }

    private PurchaseFacts facts(
            FieldReader reader, @Nullable UUID self, @Nullable PurchaseFacts before, Viewer viewer) {
        String source = reader.required("source", 100);
        String number = reader.required("orderNumber", 100);
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        LocalDate typed = reader.date("orderedOn");
        LocalDate day = typed == null ? today : typed;
        if (day.isAfter(today.plusDays(1))) {
            reader.wrong("orderedOn", "purchase.problem.future", day.toString());
        }
        List<String> offered = new ArrayList<>(currencies.active());
        if (before != null) {
            offered.add(before.currency());
        }
        String currency = reader.choice("currency", offered);
        if (isTaken(source, number, self)) {
            reader.wrong("orderNumber", "purchase.problem.number-taken", number);
        }
        return new PurchaseFacts(
                source,
                number,
                reader.id("account"),
                reader.id("contact"),
                moment(day, today, before, viewer),
                day,
                currency == null ? currencies.base() : currency,
                reader.id("returnOf"),
                reader.text("note", 20_000));
    }

    // A day says no time: today's is now, that of a past day its noon, and one that was known stays.
    private Instant moment(LocalDate day, LocalDate today, @Nullable PurchaseFacts before, Viewer viewer) {
        if (before != null && day.equals(before.orderedOn())) {
            return before.orderedAt();
        }
        return day.equals(today)
                ? clock.instant()
                : day.atTime(NOON, 0).atZone(viewer.zone()).toInstant();
    }

    private List<PurchaseLine> lines(FieldReader reader, int count, PurchaseFacts facts) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(count, MOST_LINES); at++) {
            PurchaseLine line = PurchaseText.line(
                    reader, "line." + at + ".", product -> prices.at(product, facts.currency(), facts.orderedOn()));
            if (line != null) {
                lines.add(line);
            }
        }
        if (count > MOST_LINES) {
            reader.wrong("lines", "purchase.problem.too-many-lines", String.valueOf(MOST_LINES));
        } else if (lines.isEmpty() && reader.problems().isEmpty()) {
            reader.wrong("lines", "purchase.problem.no-lines", "");
        }
        return lines;
    }

    private void check(FieldReader reader, String type, @Nullable UUID id, boolean stays, Viewer viewer) {
        if (id == null || stays) {
            return;
        }
        RecordType customers = types.of(type).orElseThrow();
        Visibility visible = Visibility.of(viewer, customers, Act.READ, "r");
        boolean open = jdbc.sql("SELECT EXISTS (SELECT FROM %s r WHERE r.id = :id AND r.deleted_at IS NULL AND %s)"
                        .formatted(customers.table(), visible.sql()))
                .param("id", id)
                .params(visible.parameters())
                .query(Boolean.class)
                .single();
        if (!open) {
            reader.wrong(type, "purchase.problem.unknown-customer", "");
        }
    }

    private void requireRate(PurchaseFacts facts) {
        try {
            rates.convert(new Money(BigDecimal.ONE, facts.currency()), currencies.base(), facts.orderedOn());
        } catch (NoExchangeRate none) {
            throw new InvalidRecord(
                    List.of(new InvalidValue("currency", "purchase.problem.no-rate", facts.currency())));
        }
    }

    private boolean isTaken(String source, String number, @Nullable UUID self) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM purchase WHERE source = :source AND order_number = :number
                          AND id IS DISTINCT FROM CAST(:self AS uuid))
                        """)
                .param("source", source)
                .param("number", number)
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    // What a person buys is bought for the account the person works for, unless another one was named.
    private PurchaseFacts withAccountOf(PurchaseFacts facts) {
        if (facts.accountId() != null) {
            return facts;
        }
        UUID account = jdbc.sql("SELECT account_id FROM contact WHERE id = :id")
                .param("id", facts.contactId())
                .query((row, number) -> java.util.Optional.ofNullable(row.getObject("account_id", UUID.class)))
                .single()
                .orElse(null);
        return facts.of(account, facts.contactId());
    }

    private Holders holders(PurchaseFacts facts) {
        return jdbc.sql("""
                        SELECT c.owner_id, c.team_id, a.owner_id AS account_owner_id, a.team_id AS account_team_id
                        FROM (SELECT 1) one LEFT JOIN contact c ON c.id = CAST(:contact AS uuid)
                          LEFT JOIN account a ON a.id = CAST(:account AS uuid)
                        """)
                .param("contact", facts.contactId())
                .param("account", facts.accountId())
                .query(Holders.class)
                .single();
    }
}
