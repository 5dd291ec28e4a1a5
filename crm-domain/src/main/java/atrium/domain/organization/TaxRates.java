package atrium.domain.organization;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldReader;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The taxes on what is sold, by name, country and the day from which they hold. */
@Component
@Transactional
public class TaxRates {

    private static final String SELECT =
            "SELECT id, name, trim_scale(percent) AS percent, country, valid_from FROM tax_rate t WHERE %s "
                    + "ORDER BY country NULLS FIRST, lower(name), valid_from DESC";

    private static final String IN_FORCE = """
            valid_from <= :day AND NOT EXISTS (SELECT FROM tax_rate later WHERE lower(later.name) = lower(t.name)
              AND later.country IS NOT DISTINCT FROM t.country AND later.valid_from > t.valid_from
              AND later.valid_from <= :day)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaxRates(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** All of them, by country, name and day. */
    @Transactional(readOnly = true)
    public List<TaxRate> all() {
        return jdbc.sql(SELECT.formatted("true"))
                .query(RecordRows.of(TaxRate.class))
                .list();
    }

    /** Those that hold on a day. */
    @Transactional(readOnly = true)
    public List<TaxRate> inForce(LocalDate day) {
        return jdbc.sql(SELECT.formatted(IN_FORCE))
                .param("day", day)
                .query(RecordRows.of(TaxRate.class))
                .list();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public TaxRate get(UUID id) {
        return find(id).orElseThrow(() -> new UnknownRecord(ref(id)));
    }

    /**
     * Adds a tax from the text form of name, percent, country and validFrom.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void add(Map<String, String> values, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        TaxRate rate = read(UuidV7.next(), values);
        jdbc.sql("""
                        INSERT INTO tax_rate (id, version, name, percent, country, valid_from)
                        VALUES (:id, 0, :name, :percent, :country, :validFrom)
                        """).paramSource(rate).update();
        tell(rate, "added", FieldChange.between(Map.of(), text(rate)), viewer);
    }

    /** Changes a tax; purchases made with it stay as they are. */
    public void edit(UUID id, Map<String, String> values, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        Map<String, String> before = text(get(id));
        TaxRate rate = read(id, values);
        jdbc.sql("""
                        UPDATE tax_rate SET version = version + 1, name = :name, percent = :percent, country = :country,
                          valid_from = :validFrom WHERE id = :id
                        """).paramSource(rate).update();
        List<FieldChange> changes = FieldChange.between(before, text(rate));
        if (!changes.isEmpty()) {
            tell(rate, "changed", changes, viewer);
        }
    }

    /** Removes a tax from what is offered. */
    public void remove(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        TaxRate rate = get(id);
        jdbc.sql("DELETE FROM tax_rate WHERE id = :id").param("id", id).update();
        tell(rate, "removed", FieldChange.between(text(rate), Map.of()), viewer);
    }

    /** The text form of a tax, as its form shows it; empty fields are absent. */
    public static Map<String, String> text(TaxRate rate) {
        Map<String, String> text = new HashMap<>();
        text.put("name", rate.name());
        text.put("percent", rate.percent().toPlainString());
        text.put("validFrom", rate.validFrom().toString());
        if (rate.country() != null) {
            text.put("country", rate.country());
        }
        return text;
    }

    private TaxRate read(UUID id, Map<String, String> values) {
        FieldReader reader = new FieldReader(values);
        String name = reader.required("name", 100);
        reader.required("percent", 20);
        reader.required("validFrom", 10);
        BigDecimal percent = reader.percent("percent");
        LocalDate from = reader.date("validFrom");
        String country = reader.country("country");
        if (from != null && isThere(id, name, country, from)) {
            reader.wrong("validFrom", "tax.problem.twice", "");
        }
        reader.orThrow();
        return new TaxRate(
                id, name, java.util.Objects.requireNonNull(percent), country, java.util.Objects.requireNonNull(from));
    }

    private boolean isThere(UUID self, String name, @Nullable String country, LocalDate from) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM tax_rate WHERE id <> :self AND lower(name) = lower(:name)
                          AND country IS NOT DISTINCT FROM CAST(:country AS text) AND valid_from = :from)
                        """)
                .param("self", self)
                .param("name", name)
                .param("country", country)
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    private Optional<TaxRate> find(UUID id) {
        return jdbc.sql(SELECT.formatted("id = :id"))
                .param("id", id)
                .query(RecordRows.of(TaxRate.class))
                .optional();
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef("tax", id);
    }

    private void tell(TaxRate rate, String deed, List<FieldChange> changes, Viewer viewer) {
        events.publishEvent(
                new SettingChanged(ref(rate.id()), rate.name(), deed, changes, viewer.actor(), clock.instant()));
    }
}
