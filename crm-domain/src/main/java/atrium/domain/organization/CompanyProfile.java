package atrium.domain.organization;

import atrium.domain.events.CompanySetUp;
import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What we say of our own company; nothing is known until somebody set Atrium up. */
@Component
public class CompanyProfile {

    private static final RecordRef REF = new RecordRef("company", new UUID(0, 1));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompanyProfile(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
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
        events.publishEvent(new CompanySetUp(company.country(), company.zone().getId(), clock.instant()));
    }

    /**
     * Changes what was said at the set-up; the currency stays, since amounts were converted into it.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws atrium.domain.records.EditConflict when the same field was changed by somebody else
     */
    @Transactional
    public void edit(FieldEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        jdbc.sql("SELECT FROM company FOR UPDATE").query().listOfRows();
        Company stored = get();
        Map<String, String> before = CompanyText.of(stored);
        Map<String, String> values = edit.over(before);
        values.put("currency", stored.currency());
        FieldReader reader = new FieldReader(values);
        Company changed = CompanyText.read(reader, stored.locale(), stored.demo());
        reader.orThrow();
        jdbc.sql("UPDATE company SET name = :name, country = :country, zone = :zone, fiscal_year_start = :start")
                .param("name", changed.name())
                .param("country", changed.country())
                .param("zone", changed.zone().getId())
                .param("start", changed.fiscalYearStart())
                .update();
        List<FieldChange> changes = FieldChange.between(before, CompanyText.of(changed));
        if (!changes.isEmpty()) {
            tell("changed", changes, viewer);
        }
    }

    /** The id under which the picture of the logo is kept. */
    @Transactional(readOnly = true)
    public Optional<UUID> logo() {
        return jdbc.sql("SELECT logo FROM company WHERE logo IS NOT NULL")
                .query(UUID.class)
                .optional();
    }

    /** From now on this picture is the logo; with null there is none. */
    @Transactional
    public void useLogo(@Nullable UUID picture, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        jdbc.sql("UPDATE company SET logo = :picture").param("picture", picture).update();
        String deed = picture == null ? "logo-removed" : "logo-changed";
        tell(deed, List.of(), viewer);
    }

    private void tell(String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(new SettingChanged(REF, get().name(), deed, changes, viewer.actor(), clock.instant()));
    }
}
