package atrium.domain.organization;

import atrium.domain.events.BulkChange;
import atrium.domain.events.ExchangeRatesChanged;
import atrium.domain.events.FieldChange;
import atrium.domain.events.JsonRows;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.Money;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The worth of other currencies day by day, and the conversion of amounts by it. */
@Component
@Transactional
public class ExchangeRates {

    private static final String PUT = """
            WITH row AS (
              SELECT * FROM json_to_recordset(:rows::json) AS row (currency text, day date, rate numeric)
            ), before AS (
              SELECT r.* FROM exchange_rate r JOIN row USING (currency, day)
            ), put AS (
              INSERT INTO exchange_rate AS e (currency, day, rate) SELECT currency, day, rate FROM row
              ON CONFLICT (currency, day) DO UPDATE SET rate = excluded.rate WHERE e.rate <> excluded.rate
              RETURNING currency, day, rate
            )
            SELECT put.currency, put.day, before.rate AS before, trim_scale(put.rate) AS after
            FROM put LEFT JOIN before USING (currency, day) ORDER BY put.currency, put.day
            """;

    private final JdbcClient jdbc;
    private final Currencies currencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExchangeRates(JdbcClient jdbc, Currencies currencies, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.currencies = currencies;
        this.events = events;
        this.clock = clock;
    }

    /** Rates of one currency, the newest first. */
    @Transactional(readOnly = true)
    public List<ExchangeRate> of(String currency, int limit) {
        return jdbc.sql("""
                        SELECT currency, day, trim_scale(rate) AS rate FROM exchange_rate
                        WHERE currency = :currency ORDER BY day DESC LIMIT :limit
                        """)
                .param("currency", currency)
                .param("limit", limit)
                .query(RecordRows.of(ExchangeRate.class))
                .list();
    }

    /**
     * Stores a rate typed as {@code day} (ISO 8601) and {@code rate}.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void put(String currency, Map<String, String> values, Viewer viewer) {
        FieldReader reader = new FieldReader(values);
        LocalDate day = reader.date("day");
        BigDecimal rate = reader.decimal("rate", 12, 12);
        if (day == null && reader.problems().isEmpty()) {
            reader.wrong("day", "field.problem.required", "");
        }
        if (rate == null && reader.problems().isEmpty()) {
            reader.wrong("rate", "field.problem.required", "");
        } else if (rate != null && rate.signum() <= 0) {
            reader.wrong("rate", "currency.problem.rate", rate.toPlainString());
        }
        reader.orThrow();
        if (day != null && rate != null) {
            put(List.of(new ExchangeRate(currency, day, rate)), viewer);
        }
    }

    /**
     * Stores rates of currencies that were added before; a rate of the same day takes the place of the one that is there.
     *
     * @return how many are new or other than before
     */
    public int put(List<ExchangeRate> rates, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        List<SettingChanged> told = new ArrayList<>();
        Map<String, UUID> ids = rates.stream()
                .map(ExchangeRate::currency)
                .distinct()
                .collect(Collectors.toMap(code -> code, currencies::id));
        jdbc.sql(PUT).param("rows", JsonRows.of(rates)).query(row -> {
            String code = row.getString("currency");
            told.add(changed(
                    code,
                    ids.get(code),
                    row.getString("day"),
                    row.getString("before"),
                    row.getString("after"),
                    viewer));
        });
        tell(told, rates);
        return told.size();
    }

    /** Removes the rate of a day. */
    public void remove(String currency, LocalDate day, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        UUID id = currencies.id(currency);
        jdbc.sql("DELETE FROM exchange_rate WHERE currency = :currency AND day = :day RETURNING rate")
                .param("currency", currency)
                .param("day", day)
                .query(BigDecimal.class)
                .optional()
                .ifPresent(rate -> tell(
                        List.of(changed(currency, id, day.toString(), rate.toPlainString(), null, viewer)),
                        List.of(new ExchangeRate(currency, day, rate))));
    }

    /**
     * The amount in another currency, by the rates of a day or the last ones before, rounded half up to the other currency's
     * decimals.
     *
     * @throws NoExchangeRate when one of the two currencies has no rate by then
     */
    @Transactional(readOnly = true)
    public Money convert(Money money, String into, LocalDate day) {
        if (money.currency().equals(into)) {
            return money;
        }
        BigDecimal worth = money.amount().multiply(rate(money.currency(), day));
        int decimals = Math.max(0, Currency.getInstance(into).getDefaultFractionDigits());
        BigDecimal amount = worth.divide(rate(into, day), MathContext.DECIMAL128);
        return new Money(amount.setScale(decimals, RoundingMode.HALF_UP), into);
    }

    private BigDecimal rate(String currency, LocalDate day) {
        return jdbc.sql("SELECT rate FROM (SELECT exchange_rate(:currency, :day) AS rate) WHERE rate IS NOT NULL")
                .param("currency", currency)
                .param("day", day)
                .query(BigDecimal.class)
                .optional()
                .orElseThrow(() -> new NoExchangeRate(currency, day));
    }

    private SettingChanged changed(
            String code,
            @Nullable UUID id,
            String day,
            @Nullable String before,
            @Nullable String after,
            Viewer viewer) {
        return new SettingChanged(
                new RecordRef("currency", java.util.Objects.requireNonNull(id)),
                code,
                after == null ? "rate-removed" : "rate-set",
                List.of(new FieldChange(day, before, after)),
                viewer.actor(),
                clock.instant());
    }

    private void tell(List<SettingChanged> told, List<ExchangeRate> rates) {
        if (!told.isEmpty()) {
            events.publishEvent(new BulkChange(told));
            LocalDate from = rates.stream()
                    .map(ExchangeRate::day)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            events.publishEvent(new ExchangeRatesChanged(
                    rates.stream().map(ExchangeRate::currency).collect(Collectors.toSet()), from));
        }
    }
}
