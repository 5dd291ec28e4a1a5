package atrium.domain.customers;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.FieldChange;
import atrium.domain.events.JsonRows;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RowInserts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores what rows of an import or a change of many made of records: new ones, changed ones, and what is told of them. */
@Component
class ImportStore {

    private final JdbcClient jdbc;
    private final RowInserts inserting;
    private final AccountRecords accounts;
    private final ContactHolders contactHolders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportStore(
            JdbcClient jdbc,
            RowInserts inserting,
            AccountRecords accounts,
            ContactHolders contactHolders,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.inserting = inserting;
        this.accounts = accounts;
        this.contactHolders = contactHolders;
        this.events = events;
        this.clock = clock;
    }

    <F> void store(ImportTable<F> table, List<ImportedRecord<F>> records, Actor actor) {
        if (records.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, Ownership> holders = holders(table, records);
        List<Map<String, Object>> inserts = new ArrayList<>();
        List<Map<String, Object>> updates = new ArrayList<>();
        List<RecordEvent> told = new ArrayList<>();
        for (ImportedRecord<F> record : records) {
            F facts = record.facts();
            UUID account = table.account(facts);
            Ownership holder = account == null ? Ownership.NONE : Objects.requireNonNull(holders.get(account));
            Map<String, Object> line = table.line(record.id, facts, record.ownership(), holder, now);
            List<FieldChange> changes = FieldChange.between(record.before(), record.values());
            (record.stored ? updates : inserts).add(line);
            told.add(
                    record.stored
                            ? table.changed(record.id, facts, changes, actor, now)
                            : table.created(record.id, facts, changes, actor, now));
        }
        String stored = table.type().table();
        inserting.into(stored, table.columns().inserted()).write(inserts, table.columns()::values);
        if (!updates.isEmpty()) {
            jdbc.sql(table.columns().update(stored))
                    .param("rows", JsonRows.of(updates))
                    .update();
        }
        followHandOvers(table, records);
        events.publishEvent(new BulkChange(told));
    }

    private <F> void followHandOvers(ImportTable<F> table, List<ImportedRecord<F>> records) {
        if (!table.type().code().equals(accounts.code())) {
            return;
        }
        Map<UUID, Ownership> handedOver = new HashMap<>();
        for (ImportedRecord<F> record : records) {
            boolean sameOwner =
                    Objects.equals(record.before().get("owner"), record.values().get("owner"));
            boolean sameTeam =
                    Objects.equals(record.before().get("team"), record.values().get("team"));
            if (record.stored && !(sameOwner && sameTeam)) {
                handedOver.put(record.id, record.ownership());
            }
        }
        if (!handedOver.isEmpty()) {
            contactHolders.follow(handedOver);
        }
    }

    private <F> Map<UUID, Ownership> holders(ImportTable<F> table, List<ImportedRecord<F>> records) {
        UUID[] ids = records.stream()
                .map(record -> table.account(record.facts()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Ownership> holders = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("SELECT id, owner_id, team_id FROM account WHERE id = ANY(:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        holders.put(row.getObject("id", UUID.class), CustomerRows.ownership(row));
                    });
        }
        return holders;
    }
}
