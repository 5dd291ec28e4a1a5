package atrium.domain.organization;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we say of our own company; nothing is known until somebody set Atrium up. */
@Component
public class CompanyProfile {

    private final JdbcClient jdbc;
    private final Clock clock;

    CompanyProfile(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The company; empty before the set-up. */
    @Transactional(readOnly = true)
    public Optional<Company> find() {
        return jdbc.sql("SELECT name, country, currency, zone, locale, fiscal_year_start, demo FROM company")
                .query((row, number) -> new Company(
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("currency"),
                        ZoneId.of(row.getString("zone")),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getInt("fiscal_year_start"),
                        row.getBoolean("demo")))
                .optional();
    }

    /** The company; fails before the set-up. */
    @Transactional(readOnly = true)
    public Company get() {
        return find().orElseThrow(() -> new IllegalStateException("Atrium has not been set up"));
    }

    /** Today in the company's zone. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), get().zone());
    }

    /** Sets Atrium up; fails with a constraint violation when that has been done. */
    @Transactional
    public void setUp(Company company) {
        jdbc.sql("""
                        INSERT INTO company (id, name, country, currency, zone, locale, fiscal_year_start, demo, set_up_at)
                        VALUES (1, :name, :country, :currency, :zone, :locale, :start, :demo, :at)
                        """)
                .param("name", company.name())
                .param("country", company.country())
                .param("currency", company.currency())
                .param("zone", company.zone().getId())
                .param("locale", company.locale().toLanguageTag())
                .param("start", company.fiscalYearStart())
                .param("demo", company.demo())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
