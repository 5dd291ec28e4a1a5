package atrium.domain.purchases;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.Money;
import atrium.domain.kernel.RecordRows;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.ExchangeRates;
import atrium.domain.organization.NoExchangeRate;
import atrium.domain.records.AdmittedFields;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
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

    private final JdbcClient jdbc;
    private final PurchaseRecords type;
    private final PurchaseLinks links;
    private final LineReading lineReading;
    private final Currencies currencies;
    private final ExchangeRates rates;
    private final Clock clock;

    PurchaseReading(
            JdbcClient jdbc,
            PurchaseRecords type,
            PurchaseLinks links,
            LineReading lineReading,
            Currencies currencies,
            ExchangeRates rates,
            Clock clock) {
        this.jdbc = jdbc;
        this.type = type;
        this.links = links;
        this.lineReading = lineReading;
        this.currencies = currencies;
        this.rates = rates;
        this.clock = clock;
    }

    /** A purchase that can be stored, with those who hold its customer. */
    record Read(PurchaseFacts facts, List<PurchaseLine> lines, Holders holders) {}

    /**
     * Reads it.
     *
     * @param before what is stored; null for a new one
     * @param typedLines text by field; null when those that are stored stay
     * @throws InvalidRecord naming each wrong field; that of a line is {@code lines.<index>.<field>}
     */
    Read read(
            @Nullable PurchaseDetails before,
            Map<String, String> values,
            @Nullable List<Map<String, String>> typedLines,
            Viewer viewer) {
        Map<String, String> all = new HashMap<>(values);
        if (typedLines != null) {
            all.putAll(PurchaseText.LINES.write(typedLines));
        }
        FieldReader reader = new FieldReader(all);
        PurchaseFacts facts = facts(reader, before, viewer);
        List<PurchaseLine> lines = typedLines == null && before != null
                ? before.lines().stream().map(PurchaseDetails.Line::line).toList()
                : lineReading.read(reader, typedLines == null ? List.of() : typedLines, before, facts, viewer);
        links.check(reader, facts, before, viewer);
        if (facts.accountId() == null && facts.contactId() == null) {
            reader.wrong("account", "purchase.problem.no-customer", "");
        }
        PurchaseFacts whole = reader.problems().isEmpty() ? withAccountOf(facts) : facts;
        type.custom()
                .demands(viewer)
                .check(
                        reader,
                        before == null ? Map.of() : PurchaseText.write(before.facts()),
                        PurchaseText.write(whole),
                        before == null ? null : before.id());
        AdmittedFields.orThrow(reader, type, viewer);
        requireRate(whole);
        return new Read(whole, lines, holders(whole));
    }

    private PurchaseFacts facts(FieldReader reader, @Nullable PurchaseDetails before, Viewer viewer) {
        String source = reader.required("source", 100);
        String number = reader.required("orderNumber", 100);
        OrderMoment moment =
                OrderMoment.read(reader, before == null ? null : before.facts(), clock.instant(), viewer.zone());
        List<String> offered = new ArrayList<>(currencies.active());
        if (before != null) {
            offered.add(before.facts().currency());
        }
        String currency = reader.choice("currency", offered);
        if (isTaken(source, number, before == null ? null : before.id())) {
            reader.wrong("orderNumber", "purchase.problem.number-taken", number);
        }
        return new PurchaseFacts(
                source,
                number,
                reader.id("account"),
                reader.id("contact"),
                moment.at(),
                moment.on(),
                currency == null ? currencies.base() : currency,
                reader.id("returnOf"),
                reader.text("note", 20_000),
                type.custom().read(reader));
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
                .query(RecordRows.of(Holders.class))
                .single();
    }
}
