package atrium.sales.deals;

import atrium.domain.events.ExchangeRatesChanged;
import atrium.domain.events.RecordsTouched;
import atrium.domain.organization.CompanyProfile;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what deals are worth in the company's own currency: open ones by the latest rate, closed ones by that of the day on which
 * they were closed; where there is no rate, nobody knows.
 */
@Component
class DealWorth {

    private static final String SETTLE = """
            UPDATE deal SET worth = round(amount * exchange_rate(currency, CASE WHEN state = 'open' THEN :today ELSE close_on END), :decimals)
            WHERE %s
            RETURNING id
            """;

    private final JdbcClient jdbc;
    private final CompanyProfile company;
    private final ApplicationEventPublisher events;

    DealWorth(JdbcClient jdbc, CompanyProfile company, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.company = company;
        this.events = events;
    }

    /** Finds out what these are worth, once they are stored. */
    void settle(Collection<UUID> deals) {
        if (!deals.isEmpty()) {
            settling("id = ANY(:ids)")
                    .param("ids", deals.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
        }
    }

    @EventListener
    void on(ExchangeRatesChanged rates) {
        List<UUID> touched = settling("currency = ANY(:currencies) AND (state = 'open' OR close_on >= :from)")
                .param("currencies", rates.currencies().toArray(String[]::new))
                .param("from", rates.from())
                .query(UUID.class)
                .list();
        if (!touched.isEmpty()) {
            events.publishEvent(new RecordsTouched("deal", touched));
        }
    }

    private JdbcClient.StatementSpec settling(String which) {
        var ours = company.get();
        return jdbc.sql(SETTLE.formatted(which))
                .param("today", company.today())
                .param(
                        "decimals",
                        Math.max(0, Currency.getInstance(ours.currency()).getDefaultFractionDigits()));
    }
}
