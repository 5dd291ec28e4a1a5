package atrium.sales.deals;

import atrium.domain.customers.Ownership;
import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Tag;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads deals for pages and programs, as far as the viewer sees them. */
@Component
@Transactional(readOnly = true)
public class DealDirectory {

    private static final String DETAILS = """
            SELECT d.*, {tags} AS tags, a.name AS account_name, c.name AS contact_name, o.name AS owner_name, t.name AS team_name,
              %s AS may_edit, %s AS may_delete
            FROM deal d LEFT JOIN person o ON o.id = d.owner_id LEFT JOIN team t ON t.id = d.team_id
              LEFT JOIN account a ON a.id = d.account_id AND a.deleted_at IS NULL AND %s
              LEFT JOIN contact c ON c.id = d.contact_id AND c.deleted_at IS NULL AND %s
            WHERE d.id = :id AND d.deleted_at IS NULL AND %s
            """.replace("{tags}", Tag.carriedBy("d.id"));

    private static final String OF_CUSTOMER = """
            SELECT d.id, d.name, d.stage, d.state, {amount} AS amount, {currency} AS currency, {close} AS close_on, o.name AS owner,
              array_to_string(p.roles, ',') AS roles
            FROM deal d LEFT JOIN person o ON o.id = d.owner_id
              LEFT JOIN deal_person p ON p.deal_id = d.id AND p.contact_id = :customer
            WHERE %s AND d.deleted_at IS NULL AND d.archived_at IS NULL AND %s
            ORDER BY d.state <> 'open', d.close_on DESC NULLS FIRST, d.changed_at DESC, d.id LIMIT :most
            """;

    private static final String OF_ACCOUNT = "d.account_id = :customer";

    // Each arm by its index, which a disjunction could not be asked by.
    private static final String OF_CONTACT = """
            d.id IN (SELECT id FROM deal WHERE contact_id = :customer
              UNION SELECT deal_id FROM deal_person WHERE contact_id = :customer)
            """;

    private static final String TIMES = """
            SELECT stage, sum(extract(epoch FROM coalesce(left_at, :now) - entered_at)) AS seconds
            FROM deal_stage_visit WHERE deal_id = :id GROUP BY stage
            """;

    private static final String LINES = """
            SELECT d.id, d.name, concat_ws(' · ', a.name, s.name) AS hint
            FROM deal d JOIN pipeline_stage s ON s.code = d.stage
              LEFT JOIN account a ON a.id = d.account_id AND a.deleted_at IS NULL AND %s
            WHERE %s AND d.deleted_at IS NULL AND d.archived_at IS NULL AND %s
            ORDER BY fold(d.name), d.id LIMIT 8
            """;

    private final JdbcClient jdbc;
    private final DealRecords type;
    private final RecordType accounts;
    private final RecordType contacts;
    private final PeopleTable people;
    private final Clock clock;

    DealDirectory(JdbcClient jdbc, DealRecords type, RecordTypes types, PeopleTable people, Clock clock) {
        this.jdbc = jdbc;
        this.type = type;
        this.accounts = types.of("account").orElseThrow();
        this.contacts = types.of("contact").orElseThrow();
        this.people = people;
        this.clock = clock;
    }

    /**
     * A deal with the names of those it belongs to.
     *
     * @throws UnknownRecord when there is none or the viewer doesn't see it
     */
    public DealDetails details(DealId id, Viewer viewer) {
        List<Visibility> visible = List.of(
                Visibility.of(viewer, type, Act.EDIT, "d"),
                Visibility.of(viewer, type, Act.DELETE, "d"),
                Visibility.of(viewer, accounts, Act.READ, "a"),
                Visibility.of(viewer, contacts, Act.READ, "c"),
                Visibility.of(viewer, type, Act.READ, "d"));
        return jdbc.sql(Visibility.in(DETAILS, visible))
                .param("id", id.value())
                .params(Visibility.parameters(visible))
                .query((row, number) -> details(row, viewer))
                .optional()
                .orElseThrow(() -> new UnknownRecord(type.ref(id.value())));
    }

    /** The text form of all that there is to tell of a deal, what follows from its fields among it; empty fields are absent. */
    public Map<String, String> fields(DealId id, Viewer viewer) {
        DealDetails deal = details(id, viewer);
        Map<String, String> text = DealText.write(deal.facts(), deal.ownership(), deal.progress());
        text.put("dealState", deal.progress().state());
        text.put("stageSince", deal.progress().stageSince().toString());
        if (deal.worth() != null) {
            text.put("worth", DealText.plain(deal.worth()));
        }
        text.putAll(PeopleText.write(people.of(id, viewer)));
        return text;
    }

    /** How long a deal, which the viewer has been found to see, has been in each stage where it was. */
    public List<StageTime> times(DealId id) {
        return jdbc.sql(TIMES)
                .param("id", id.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new StageTime(row.getString("stage"), Duration.ofSeconds(row.getLong("seconds"))))
                .list();
    }

    /**
     * A deal on one line of its customer's page.
     *
     * @param stage code of its stage
     * @param state {@code open}, {@code won} or {@code lost}
     * @param roles what the contact has to say in it, with commas between; null or empty for nothing, and on an account's page
     */
    public record Line(
            UUID id,
            String name,
            String stage,
            String state,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate closeOn,
            @Nullable String owner,
            @Nullable String roles) {}

    /** Deals of an account, or those in which a contact takes part: open ones first, the newest of them first. */
    public List<Line> of(String customerType, UUID customer, int most, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "d");
        return jdbc.sql(OF_CUSTOMER
                        .formatted(customerType.equals("contact") ? OF_CONTACT : OF_ACCOUNT, visible.sql())
                        .replace("{amount}", viewer.fields().sql(type.code(), "value", "d.amount"))
                        .replace("{currency}", viewer.fields().sql(type.code(), "value", "d.currency"))
                        .replace("{close}", viewer.fields().sql(type.code(), "closeOn", "d.close_on")))
                .param("customer", customer)
                .param("most", most)
                .params(visible.parameters())
                .query(RecordRows.of(Line.class))
                .list();
    }

    /**
     * A deal to choose.
     *
     * @param hint what tells it from others of the same name: account and stage
     */
    public record Found(UUID id, String name, String hint) {}

    /** The name of a deal; empty when the viewer doesn't see it. */
    public Optional<String> name(UUID id, Viewer viewer) {
        return found("d.id = :key", id, viewer).stream().map(Found::name).findFirst();
    }

    /** Deals of exactly this name, at most a handful. */
    public List<Found> named(String name, Viewer viewer) {
        return found("fold(d.name) = fold(:key)", name.strip(), viewer);
    }

    /** Deals whose name begins with this text, at most a handful, by name. */
    public List<Found> startingWith(String text, Viewer viewer) {
        return found("fold(d.name) LIKE fold_pattern(:key) || '%'", text.strip(), viewer);
    }

    private List<Found> found(String condition, Object key, Viewer viewer) {
        Visibility account = Visibility.of(viewer, accounts, Act.READ, "a");
        Visibility visible = Visibility.of(viewer, type, Act.READ, "d");
        return jdbc.sql(LINES.formatted(account.sql(), condition, visible.sql()))
                .param("key", key)
                .params(account.parameters())
                .params(visible.parameters())
                .query(RecordRows.of(Found.class))
                .list();
    }

    private static DealDetails details(ResultSet row, Viewer viewer) throws SQLException {
        return new DealDetails(
                row.getObject("id", UUID.class),
                facts(row).seenBy(viewer),
                new Ownership(row.getObject("owner_id", UUID.class), row.getObject("team_id", UUID.class)),
                new Progress(
                        row.getString("pipeline"),
                        row.getString("stage"),
                        row.getString("state"),
                        row.getTimestamp("stage_since").toInstant(),
                        instant(row, "closed_at")),
                viewer.sees("deal", "value") ? row.getBigDecimal("worth") : null,
                row.getString("account_name"),
                row.getString("contact_name"),
                row.getString("owner_name"),
                row.getString("team_name"),
                instant(row, "archived_at"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getBoolean("may_edit"),
                row.getBoolean("may_delete"),
                viewer.sees("deal", "value") ? row.getInt("lines") : 0,
                Tag.read(row, "tags"));
    }

    static DealFacts facts(ResultSet row) throws SQLException {
        int probability = row.getInt("probability");
        Integer override = row.wasNull() ? null : probability;
        return new DealFacts(
                row.getString("name"),
                row.getObject("account_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                override,
                row.getObject("close_on", LocalDate.class),
                row.getObject("opened_on", LocalDate.class),
                row.getString("loss_reason"),
                row.getString("loss_note"),
                row.getString("competitors"),
                row.getString("lead_source"),
                row.getString("description"),
                row.getString("external_id"),
                CustomValues.read(row.getString("custom")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
