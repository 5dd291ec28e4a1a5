package atrium.domain.customers;

import atrium.domain.customfields.CustomDemands;
import atrium.domain.events.Actor;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Act;
import atrium.domain.records.Changeable;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes fields of many accounts or contacts with a handful of statements. */
@Component
class CustomerChanges {

    // In the order of ids, so that two who change the same records wait for one another.
    private static final String LOCK = """
            SELECT r.*, %s IS TRUE AS readable, %s IS TRUE AS editable FROM %s r WHERE r.id = ANY(:ids) %s
            ORDER BY r.id FOR UPDATE OF r
            """;

    private final JdbcClient jdbc;
    private final AccountRecords accounts;
    private final ParentAccounts parents;
    private final Assignment assignment;
    private final HandingOn handingOn;
    private final RecordAccess access;
    private final CompanyProfile company;
    private final ImportStore store;

    CustomerChanges(
            JdbcClient jdbc,
            AccountRecords accounts,
            ParentAccounts parents,
            Assignment assignment,
            HandingOn handingOn,
            RecordAccess access,
            CompanyProfile company,
            ImportStore store) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.parents = parents;
        this.assignment = assignment;
        this.handingOn = handingOn;
        this.access = access;
        this.company = company;
        this.store = store;
    }

    /** Stores what was typed, by the rules of a single edit. */
    <F> List<Outcome> edit(ImportTable<F> table, Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        Set<UUID> chosen = chosen(edits);
        Set<UUID> seen = access.visibleAmong(accounts, chosen, viewer);
        ParentLinks links = parents.links(seen.toArray(UUID[]::new));
        Assignment asked = assignment.remembering();
        CustomDemands demands = table.custom().demands(viewer);
        Set<UUID> sharedOnly = handingOn.sharedOnly(table.type(), edits.keySet(), viewer);
        return apply(table, edits, "AND r.deleted_at IS NULL", actor, viewer, change -> {
            if (!change.editable()) {
                return Outcome.refused(change.record().id, Changeable.NOT_PERMITTED);
            }
            Map<String, String> after = Moves.dated(change.before(), change.after(), company.today());
            FieldReader reader = new FieldReader(after);
            F facts = table.read(reader);
            Ownership ownership = asked.read(reader, change.ownership());
            demands.check(reader, change.before(), table.write(facts, ownership), change.record().id);
            if (sharedOnly.contains(change.record().id)) {
                HandingOn.refuse(reader, change.before());
            }
            choosable(reader, "account", table.account(facts), table.account(change.facts()), seen);
            choosable(reader, "parent", table.above(facts), table.above(change.facts()), seen);
            return change.put(table, links, reader, facts, ownership);
        });
    }

    /** Gives back what was there before, in the recycle bin, too; whom it belonged to then is not asked for again. */
    <F> List<Outcome> putBack(ImportTable<F> table, Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        String type = table.type().code();
        return putBack(
                table,
                edits,
                actor,
                viewer,
                (change, ownership) ->
                        change.editable() || viewer.covers(Act.EDIT, type, ownership.ownerId(), ownership.teamId()));
    }

    /**
     * The same for an import that is taken back, whose person could change the records when it ran.
     *
     * @return sentence by record for those that stay
     */
    <F> Map<UUID, String> revert(
            ImportTable<F> table, Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        Map<UUID, FieldEdit> edits = new LinkedHashMap<>();
        before.forEach((id, values) -> edits.put(id, new FieldEdit(Map.of(), values)));
        return Changeable.kept(
                putBack(table, edits, actor, viewer, (change, ownership) -> true), "import.kept.contradicts");
    }

    private <F> List<Outcome> putBack(
            ImportTable<F> table, Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer, Permission<F> permission) {
        ParentLinks links = parents.links(chosen(edits).toArray(UUID[]::new));
        return apply(table, edits, "", actor, viewer, change -> {
            FieldReader reader = new FieldReader(change.after());
            F facts = table.read(reader);
            Ownership ownership = new Ownership(reader.id("owner"), reader.id("team"));
            return permission.given(change, ownership)
                    ? change.put(table, links, reader, facts, ownership)
                    : Outcome.refused(change.record().id, Changeable.NOT_PERMITTED);
        });
    }

    private <F> List<Outcome> apply(
            ImportTable<F> table,
            Map<UUID, FieldEdit> edits,
            String state,
            Actor actor,
            Viewer viewer,
            Decision<F> decision) {
        List<Outcome> outcomes = new ArrayList<>();
        List<ImportedRecord<F>> changed = new ArrayList<>();
        Set<UUID> left = new HashSet<>(edits.keySet());
        for (CustomerChange<F> change : locked(table, edits, state, viewer)) {
            left.remove(change.record().id);
            Outcome outcome = change.clashes()
                    ? Outcome.refused(change.record().id, Changeable.CHANGED_SINCE)
                    : decision.on(change);
            outcomes.add(outcome);
            if (outcome.result() == Result.CHANGED) {
                changed.add(change.record());
            }
        }
        left.forEach(id -> outcomes.add(Outcome.refused(id, Changeable.GONE)));
        store.store(table, changed, actor);
        return outcomes;
    }

    private <F> List<CustomerChange<F>> locked(
            ImportTable<F> table, Map<UUID, FieldEdit> edits, String state, Viewer viewer) {
        Visibility readable = Visibility.of(viewer, table.type(), Act.READ, "r");
        Visibility editable = Visibility.of(viewer, table.type(), Act.EDIT, "r");
        return jdbc.sql(LOCK.formatted(
                        readable.sql(), editable.sql(), table.type().table(), state))
                .param("ids", edits.keySet().toArray(UUID[]::new))
                .params(readable.parameters())
                .params(editable.parameters())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    F facts = table.facts(row);
                    Ownership ownership = CustomerRows.ownership(row);
                    ImportedRecord<F> record = ImportedRecord.stored(
                            id,
                            row.getBoolean("readable") && row.getBoolean("editable"),
                            table.write(facts, ownership));
                    return CustomerChange.of(record, facts, ownership, Objects.requireNonNull(edits.get(id)));
                })
                .list();
    }

    private static void choosable(
            FieldReader reader, String field, @Nullable UUID chosen, @Nullable UUID stored, Set<UUID> seen) {
        if (chosen != null && !chosen.equals(stored) && !seen.contains(chosen)) {
            reader.wrong(field, field.equals("parent") ? ParentAccounts.UNKNOWN : Employers.UNKNOWN, "");
        }
    }

    // Accounts that records are put below, or people into.
    private static Set<UUID> chosen(Map<UUID, FieldEdit> edits) {
        Set<UUID> chosen = new HashSet<>();
        edits.values().stream()
                .flatMap(edit ->
                        Stream.of("account", "parent").map(field -> edit.now().get(field)))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(text -> Optional.ofNullable(new FieldReader(Map.of("id", text)).id("id"))
                        .ifPresent(chosen::add));
        return chosen;
    }

    private interface Decision<F> {
        Outcome on(CustomerChange<F> change);
    }

    private interface Permission<F> {
        boolean given(CustomerChange<F> change, Ownership then);
    }
}
