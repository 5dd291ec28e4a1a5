package atrium.domain.organization;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The currencies that the company deals in; those who keep the system add them and retire them. */
@Component
@Transactional
public class Currencies {

    private static final String TYPE = "currency";

    private static final String ALL = """
            SELECT currency AS code, true AS base, true AS active, NULL::date AS day, NULL::numeric AS rate FROM company
            UNION ALL
            SELECT c.code, false, c.active, r.day, r.rate
            FROM currency c
            LEFT JOIN LATERAL (SELECT day, rate FROM exchange_rate WHERE currency = c.code ORDER BY day DESC LIMIT 1) r ON true
            ORDER BY base DESC, active DESC, code
            """;

    private final JdbcClient jdbc;
    private final CompanyProfile company;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Currencies(JdbcClient jdbc, CompanyProfile company, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.company = company;
        this.events = events;
        this.clock = clock;
    }

    /** All that were ever added, the company's own first, then those in use. */
    @Transactional(readOnly = true)
    public List<CurrencySummary> all() {
        return jdbc.sql(ALL).query(RecordRows.of(CurrencySummary.class)).list();
    }

    /** Codes of those in use, the company's own first. */
    @Transactional(readOnly = true)
    public List<String> active() {
        return all().stream()
                .filter(CurrencySummary::active)
                .map(CurrencySummary::code)
                .toList();
    }

    /** Code of the company's own currency. */
    @Transactional(readOnly = true)
    public String base() {
        return company.get().currency();
    }

    /**
     * Adds a currency, or takes up one that was retired.
     *
     * @throws InvalidRecord when there is no such currency, or it is the company's own
     */
    public void add(String code, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (!isCurrency(upper)) {
            throw new InvalidRecord(List.of(new InvalidValue("code", "field.problem.currency", code)));
        }
        if (upper.equals(base())) {
            throw new InvalidRecord(List.of(new InvalidValue("code", "currency.problem.base", upper)));
        }
        Optional<UUID> id = jdbc.sql("""
                        INSERT INTO currency AS c (code, id, active) VALUES (:code, :id, true)
                        ON CONFLICT (code) DO UPDATE SET active = true WHERE NOT c.active RETURNING id
                        """)
                .param("code", upper)
                .param("id", UuidV7.next())
                .query(UUID.class)
                .optional();
        id.ifPresent(added -> tell(added, upper, "added", viewer));
    }

    /** Stops offering a currency; what is in it stays. */
    public void retire(String code, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        UUID id = id(code);
        jdbc.sql("UPDATE currency SET active = false WHERE code = :code")
                .param("code", code)
                .update();
        tell(id, code, "retired", viewer);
    }

    UUID id(String code) {
        return jdbc.sql("SELECT id FROM currency WHERE code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, new UUID(0, 0))));
    }

    private void tell(UUID id, String code, String deed, Viewer viewer) {
        List<FieldChange> changes = List.of();
        events.publishEvent(
                new SettingChanged(new RecordRef(TYPE, id), code, deed, changes, viewer.actor(), clock.instant()));
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }
}
