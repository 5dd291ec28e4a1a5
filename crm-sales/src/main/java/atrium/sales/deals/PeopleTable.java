package atrium.sales.deals;

import atrium.domain.events.DealPersonChanged;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.sales.deals.PeopleText.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and keeps who takes part in deals, and tells what changes. */
@Component
class PeopleTable {

    // The one whom the deal itself names takes part even where nothing else is told of that person.
    private static final String OF_DEAL = """
            SELECT x.contact_id, x.roles, x.note, x.contact_id IS NOT DISTINCT FROM d.contact_id AS main,
              CASE WHEN {seen} THEN c.name END AS name, CASE WHEN {seen} THEN {job} END AS job_title
            FROM deal d CROSS JOIN LATERAL (
                SELECT p.contact_id, p.roles, p.note FROM deal_person p WHERE p.deal_id = d.id
                UNION ALL SELECT d.contact_id, '{}', NULL WHERE d.contact_id IS NOT NULL
                  AND NOT EXISTS (SELECT FROM deal_person p WHERE p.deal_id = d.id AND p.contact_id = d.contact_id)
              ) x JOIN contact c ON c.id = x.contact_id AND c.deleted_at IS NULL
            WHERE d.id = :deal
            """;

    private static final Comparator<DealPerson> WEIGHTIEST_FIRST = Comparator.comparing(
                    (DealPerson person) -> !person.main())
            .thenComparing(person -> person.roles().stream()
                    .mapToInt(PeopleText.ROLES::indexOf)
                    .min()
                    .orElse(PeopleText.ROLES.size()))
            .thenComparing(person -> Objects.requireNonNullElse(person.name(), "\uffff"))
            .thenComparing(DealPerson::contactId);

    private final JdbcClient jdbc;
    private final RecordType contacts;
    private final RecordAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleTable(
            JdbcClient jdbc, RecordTypes types, RecordAccess access, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = types.of("contact").orElseThrow();
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Who takes part in a deal, the main person first and then whoever has most to say. */
    List<DealPerson> of(DealId deal, Viewer viewer) {
        Visibility seen = Visibility.of(viewer, contacts, Act.READ, "c");
        return jdbc
                .sql(OF_DEAL.replace("{seen}", seen.sql())
                        .replace("{job}", viewer.fields().sql("contact", "jobTitle", "c.job_title")))
                .param("deal", deal.value())
                .params(seen.parameters())
                .query((row, number) -> new DealPerson(
                        row.getObject("contact_id", UUID.class),
                        row.getString("name"),
                        row.getString("job_title"),
                        row.getBoolean("main"),
                        roles(row),
                        row.getString("note")))
                .list()
                .stream()
                .sorted(WEIGHTIEST_FIRST)
                .toList();
    }

    private static List<String> roles(ResultSet row) throws SQLException {
        List<String> stored = Arrays.asList(
                (String[]) Objects.requireNonNull(row.getArray("roles")).getArray());
        return PeopleText.ROLES.stream().filter(stored::contains).toList();
    }

    /** What is kept of those who take part, by contact. */
    Map<UUID, Part> stored(DealId deal) {
        return stored(Set.of(deal.value())).getOrDefault(deal.value(), List.of()).stream()
                .collect(Collectors.toMap(Part::contact, part -> part, (one, same) -> one, LinkedHashMap::new));
    }

    /** The same of some deals, by deal. */
    Map<UUID, List<Part>> stored(Set<UUID> deals) {
        Map<UUID, List<Part>> parts = new HashMap<>();
        jdbc.sql(
                        "SELECT deal_id, contact_id, roles, note FROM deal_person WHERE deal_id = ANY(:deals) ORDER BY contact_id")
                .param("deals", deals.toArray(UUID[]::new))
                .query(row -> {
                    parts.computeIfAbsent(row.getObject("deal_id", UUID.class), deal -> new ArrayList<>())
                            .add(new Part(row.getObject("contact_id", UUID.class), roles(row), row.getString("note")));
                });
        return parts;
    }

    /** Who takes part in a deal already. */
    Set<UUID> known(Deal deal) {
        Set<UUID> known = new HashSet<>(stored(deal.id()).keySet());
        if (deal.facts().contactId() != null) {
            known.add(deal.facts().contactId());
        }
        return known;
    }

    /** Notes people whom there isn't, or whom the viewer doesn't see, at their places; those who take part already may stay. */
    void check(FieldReader reader, List<Part> parts, Set<UUID> known, Viewer viewer) {
        List<UUID> fresh = parts.stream()
                .map(Part::contact)
                .filter(contact -> !known.contains(contact))
                .toList();
        Set<UUID> seen = seen(fresh, viewer);
        for (int row = 0; row < parts.size(); row++) {
            UUID contact = parts.get(row).contact();
            if (fresh.contains(contact) && !seen.contains(contact)) {
                reader.wrong(PeopleText.ROWS.place(row) + PeopleText.CONTACT.key(), "deal.problem.unknown-contact", "");
            }
        }
    }

    /** Those of the contacts whom the viewer sees. */
    Set<UUID> seen(List<UUID> candidates, Viewer viewer) {
        return access.visibleAmong(contacts, candidates, viewer);
    }

    /** Puts these in the place of all who took part in a deal that is held. */
    void replace(Deal deal, List<Part> parts, Viewer viewer) {
        Map<UUID, Part> left = stored(deal.id());
        for (Part part : parts) {
            // Of the main person nothing is kept as long as nothing is told.
            boolean telling = !part.roles().isEmpty()
                    || part.note() != null
                    || !part.contact().equals(deal.facts().contactId());
            if (telling) {
                put(deal, left.remove(part.contact()), part, viewer);
            }
        }
        left.values().forEach(part -> strike(deal, part, viewer));
    }

    /** Keeps what is told of somebody in a deal that is held. */
    void put(Deal deal, @Nullable Part before, Part part, Viewer viewer) {
        if (!part.equals(before)) {
            keep(deal, part);
            tell(deal, before, part, viewer);
        }
    }

    /** The same without telling it. */
    void keep(Deal deal, Part part) {
        jdbc.sql("""
                        INSERT INTO deal_person (deal_id, contact_id, roles, note) VALUES (:deal, :contact, :roles, :note)
                        ON CONFLICT (deal_id, contact_id) DO UPDATE SET roles = EXCLUDED.roles, note = EXCLUDED.note
                        """)
                .param("deal", deal.id().value())
                .param("contact", part.contact())
                .param("roles", part.roles().toArray(String[]::new))
                .param("note", part.note(), Types.VARCHAR)
                .update();
    }

    /** Lets somebody take part no more in a deal that is held. */
    void strike(Deal deal, Part part, Viewer viewer) {
        jdbc.sql("DELETE FROM deal_person WHERE deal_id = :deal AND contact_id = :contact")
                .param("deal", deal.id().value())
                .param("contact", part.contact())
                .update();
        tell(deal, part, null, viewer);
    }

    private void tell(Deal deal, @Nullable Part before, @Nullable Part after, Viewer viewer) {
        Part shown = Objects.requireNonNull(after == null ? before : after);
        String deed = after == null ? "person-removed" : before == null ? "person-added" : "person-changed";
        events.publishEvent(new DealPersonChanged(
                deal.id().value(),
                deal.facts().accountId(),
                shown.contact(),
                deal.facts().name(),
                deed,
                DealPersonChanged.ROLES.stream()
                        .map(shown.roles()::contains)
                        .collect(Collectors.toCollection(ArrayList::new)),
                Objects.requireNonNullElse(shown.note(), ""),
                before == null ? null : before.told(),
                after == null ? null : after.told(),
                viewer.actor(),
                clock.instant()));
    }
}
