package atrium.domain.catalog;

import atrium.domain.events.FieldChange;
import atrium.domain.events.ProductChanged;
import atrium.domain.events.SettingChanged;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.organization.Currencies;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What products cost: lists of prices, each in one currency, each price from a day on; who may edit products keeps them. */
@Component
@Transactional
public class PriceLists {

    private static final String PRICES = """
            SELECT l.id AS list_id, l.name AS list, trim_scale(p.amount) AS amount, l.currency, p.valid_from
            FROM price p JOIN price_list l ON l.id = p.price_list_id
            """;

    private final JdbcClient jdbc;
    private final ProductRecords type;
    private final RecordAccess access;
    private final Currencies currencies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PriceLists(
            JdbcClient jdbc,
            ProductRecords type,
            RecordAccess access,
            Currencies currencies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.type = type;
        this.access = access;
        this.currencies = currencies;
        this.events = events;
        this.clock = clock;
    }

    /** All lists by name, those in use first. */
    @Transactional(readOnly = true)
    public List<PriceList> all() {
        return jdbc.sql("""
                        SELECT l.id, l.name, l.currency, l.active,
                          (SELECT count(DISTINCT product_id) FROM price p WHERE p.price_list_id = l.id) AS products
                        FROM price_list l ORDER BY l.active DESC, lower(l.name)
                        """).query(RecordRows.of(PriceList.class)).list();
    }

    /** One list. */
    @Transactional(readOnly = true)
    public PriceList get(UUID id) {
        return all().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(ref(id)));
    }

    /**
     * Adds a list from the text form of name and currency, or changes the name of one.
     *
     * @param id of the list to change; null for a new one
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void keep(@Nullable UUID id, Map<String, String> values, Viewer viewer) {
        requireEdit(viewer);
        FieldReader reader = new FieldReader(values);
        String name = reader.required("name", 100);
        String currency = id == null ? reader.choice("currency", currencies.active()) : get(id).currency();
        if (currency == null && reader.problems().isEmpty()) {
            reader.wrong("currency", "field.problem.required", "");
        }
        if (isTaken(name, id)) {
            reader.wrong("name", "price-list.problem.taken", name);
        }
        reader.orThrow();
        UUID known = id == null ? UuidV7.next() : id;
        jdbc.sql("""
                        INSERT INTO price_list AS l (id, version, name, currency, active)
                        VALUES (:id, 0, :name, :currency, true)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = l.version + 1
                        """)
                .param("id", known)
                .param("name", name)
                .param("currency", currency)
                .update();
        tell(known, name, id == null ? "added" : "changed", viewer);
    }

    /** Stops offering a list, or offers it again. */
    public void offer(UUID id, boolean active, Viewer viewer) {
        requireEdit(viewer);
        jdbc.sql("UPDATE price_list SET active = :active, version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("active", active)
                .update();
        tell(id, get(id).name(), active ? "taken-up" : "retired", viewer);
    }

    /** All prices of a product by list, the newest first. */
    @Transactional(readOnly = true)
    public List<Price> of(UUID product, Viewer viewer) {
        access.require(type, product, Act.READ, viewer);
        return jdbc.sql(PRICES
                        + "WHERE p.product_id = :product ORDER BY l.active DESC, lower(l.name), p.valid_from DESC")
                .param("product", product)
                .query(RecordRows.of(Price.class))
                .list();
    }

    /** The lowest price of a product in a currency on a day, of the lists in use; empty when none holds. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> at(UUID product, String currency, LocalDate day) {
        return jdbc.sql("""
                        SELECT trim_scale(min(amount)) FROM (
                          SELECT DISTINCT ON (l.id) p.amount FROM price p JOIN price_list l ON l.id = p.price_list_id
                          WHERE p.product_id = :product AND l.currency = :currency AND l.active AND p.valid_from <= :day
                          ORDER BY l.id, p.valid_from DESC) AS holding
                        HAVING count(*) > 0
                        """)
                .param("product", product)
                .param("currency", currency)
                .param("day", day)
                .query(BigDecimal.class)
                .optional();
    }

    /** What a product costs in one list on a day; empty when the list has no price for it by then. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> in(UUID list, UUID product, LocalDate day) {
        return jdbc.sql("""
                        SELECT trim_scale(amount) FROM price
                        WHERE price_list_id = :list AND product_id = :product AND valid_from <= :day
                        ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("list", list)
                .param("product", product)
                .param("day", day)
                .query(BigDecimal.class)
                .optional();
    }

    /**
     * Stores a price typed as list (its id), amount and validFrom (ISO 8601); it takes the place of one of the same day.
     *
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public void put(UUID product, Map<String, String> values, Viewer viewer) {
        access.require(type, product, Act.EDIT, viewer);
        FieldReader reader = new FieldReader(values);
        reader.required("list", 36);
        reader.required("amount", 40);
        reader.required("validFrom", 10);
        UUID list = reader.id("list");
        BigDecimal amount = reader.amount("amount");
        LocalDate from = reader.date("validFrom");
        Optional<PriceList> chosen =
                all().stream().filter(one -> one.id().equals(list)).findFirst();
        if (list != null && chosen.isEmpty()) {
            reader.wrong("list", "field.problem.choice", "");
        }
        if (amount != null && amount.signum() < 0) {
            reader.wrong("amount", "price.problem.negative", amount.toPlainString());
        }
        reader.orThrow();
        BigDecimal stored = Objects.requireNonNull(amount);
        LocalDate day = Objects.requireNonNull(from);
        jdbc.sql("""
                        INSERT INTO price (price_list_id, product_id, valid_from, amount) VALUES (:list, :product, :day, :amount)
                        ON CONFLICT (price_list_id, product_id, valid_from) DO UPDATE SET amount = excluded.amount
                        """)
                .param("list", list)
                .param("product", product)
                .param("day", day)
                .param("amount", stored)
                .update();
        tellPrice(product, chosen.orElseThrow(), day, stored.toPlainString(), viewer);
    }

    /** Removes a price. */
    public void remove(UUID product, UUID list, LocalDate validFrom, Viewer viewer) {
        access.require(type, product, Act.EDIT, viewer);
        int gone = jdbc.sql(
                        "DELETE FROM price WHERE product_id = :product AND price_list_id = :list AND valid_from = :day")
                .param("product", product)
                .param("list", list)
                .param("day", validFrom)
                .update();
        if (gone > 0) {
            tellPrice(product, get(list), validFrom, null, viewer);
        }
    }

    private boolean isTaken(String name, @Nullable UUID self) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM price_list
                          WHERE lower(name) = lower(:name) AND id IS DISTINCT FROM CAST(:self AS uuid))
                        """)
                .param("name", name)
                .param("self", self)
                .query(Boolean.class)
                .single();
    }

    private static void requireEdit(Viewer viewer) {
        if (!viewer.may(Act.EDIT, "product")) {
            throw new NotPermitted("EDIT product");
        }
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef("price-list", id);
    }

    private void tell(UUID id, String name, String deed, Viewer viewer) {
        events.publishEvent(new SettingChanged(ref(id), name, deed, List.of(), viewer.actor(), clock.instant()));
    }

    private void tellPrice(UUID product, PriceList list, LocalDate day, @Nullable String amount, Viewer viewer) {
        String name = jdbc.sql("SELECT name FROM product WHERE id = :id")
                .param("id", product)
                .query(String.class)
                .single();
        FieldChange change = new FieldChange("price " + list.name() + " " + day, null, amount);
        events.publishEvent(
                new ProductChanged(product, name, "changed", List.of(change), viewer.actor(), clock.instant()));
    }
}
