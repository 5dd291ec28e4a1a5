package atrium.sales.deals;

import atrium.domain.customers.HandingOn;
import atrium.domain.events.Actor;
import atrium.domain.events.RecordEvent;
import atrium.domain.records.Act;
import atrium.domain.records.Changeable;
import atrium.domain.records.ChangeableFields;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordMove;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs deals into changes of many. */
@Component
@Order(25)
class DealChanges implements Changeable, ChangeableFields {

    private static final Set<String> OF_ONE_ALONE = Set.of("name", "externalId");

    // In the order of ids, so that two who change the same deals wait for one another.
    private static final String LOCK = """
            SELECT d.id, (%s) IS TRUE AS editable FROM deal d WHERE d.id = ANY(:ids) AND %s AND %s ORDER BY d.id FOR UPDATE
            """;

    private final DealRecords type;
    private final Deals deals;
    private final DealReading reading;
    private final DealStore store;
    private final DealMoves moves;
    private final HandingOn handingOn;
    private final JdbcClient jdbc;
    private final Clock clock;

    DealChanges(
            DealRecords type,
            Deals deals,
            DealReading reading,
            DealStore store,
            DealMoves moves,
            HandingOn handingOn,
            JdbcClient jdbc,
            Clock clock) {
        this.type = type;
        this.deals = deals;
        this.reading = reading;
        this.store = store;
        this.moves = moves;
        this.handingOn = handingOn;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<ChangeableFields> values() {
        return Optional.of(this);
    }

    @Override
    public List<RecordField> fields() {
        return type.fields().stream()
                .filter(field -> !OF_ONE_ALONE.contains(field.key()))
                .filter(field -> !type.custom().unique().contains(field.key()))
                .toList();
    }

    @Override
    public List<RecordEvent> moved(Collection<UUID> ids, RecordMove move, Actor actor, Instant at) {
        return List.copyOf(moves.told(ids, move, actor, at));
    }

    @Override
    public List<Outcome> edit(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        DealReading.Round round = reading.round(viewer);
        Set<UUID> sharedOnly = handingOn.sharedOnly(type, edits.keySet(), viewer);
        return apply(edits, "d.deleted_at IS NULL", actor, viewer, true, (reader, deal, before) -> {
            Optional<DealDraft> draft = round.typed(reader, deal, before);
            if (sharedOnly.contains(deal.id().value())) {
                HandingOn.refuse(reader, before);
            }
            return draft;
        });
    }

    // A person may give back what may be edited as it is, or as it was.
    @Override
    public List<Outcome> putBack(Map<UUID, FieldEdit> edits, Actor actor, Viewer viewer) {
        DealReading.Round round = reading.round(viewer);
        return apply(edits, "true", actor, viewer, false, (reader, deal, before) -> round.givenBack(reader, deal));
    }

    private interface Decision {
        Optional<DealDraft> read(FieldReader reader, Deal deal, Map<String, String> before);
    }

    private List<Outcome> apply(
            Map<UUID, FieldEdit> edits,
            String state,
            Actor actor,
            Viewer viewer,
            boolean editableOnly,
            Decision decision) {
        Map<UUID, Boolean> found = locked(edits.keySet(), state, viewer);
        Map<UUID, Deal> loaded = deals
                .findAllById(found.keySet().stream().map(DealId::new).toList())
                .stream()
                .collect(Collectors.toMap(deal -> deal.id().value(), Function.identity()));
        List<Outcome> outcomes = new ArrayList<>();
        List<DealStore.Change> changes = new ArrayList<>();
        Set<UUID> left = new HashSet<>(edits.keySet());
        found.forEach((id, editable) -> {
            left.remove(id);
            Deal deal = Objects.requireNonNull(loaded.get(id));
            outcomes.add(
                    editableOnly && !editable
                            ? Outcome.refused(id, NOT_PERMITTED)
                            : outcome(
                                    deal, Objects.requireNonNull(edits.get(id)), editable, viewer, decision, changes));
        });
        left.forEach(id -> outcomes.add(Outcome.refused(id, GONE)));
        if (!changes.isEmpty()) {
            store.change(changes, actor, clock.instant());
        }
        return outcomes;
    }

    private Outcome outcome(
            Deal deal,
            FieldEdit edit,
            boolean editable,
            Viewer viewer,
            Decision decision,
            List<DealStore.Change> changes) {
        UUID id = deal.id().value();
        Map<String, String> before = DealText.write(deal);
        try {
            FieldReader reader = new FieldReader(edit.over(before));
            Optional<DealDraft> draft = decision.read(reader, deal, before);
            boolean same = draft.map(one -> one.text().equals(before)).orElse(false);
            Outcome outcome = Outcome.read(id, reader, same);
            if (outcome.result() == Result.CHANGED) {
                DealDraft whole = draft.orElseThrow();
                if (!editable
                        && !viewer.covers(
                                Act.EDIT,
                                type.code(),
                                whole.ownership().ownerId(),
                                whole.ownership().teamId())) {
                    return Outcome.refused(id, NOT_PERMITTED);
                }
                changes.add(new DealStore.Change(deal, before, whole));
            }
            return outcome;
        } catch (EditConflict conflict) {
            return Outcome.refused(id, CHANGED_SINCE);
        }
    }

    private Map<UUID, Boolean> locked(Collection<UUID> ids, String state, Viewer viewer) {
        Visibility readable = Visibility.of(viewer, type, Act.READ, "d");
        Visibility editable = Visibility.of(viewer, type, Act.EDIT, "d");
        Map<UUID, Boolean> found = new LinkedHashMap<>();
        jdbc.sql(LOCK.formatted(editable.sql(), state, state.equals("true") ? "true" : readable.sql()))
                .param("ids", ids.toArray(UUID[]::new))
                .params(readable.parameters())
                .params(editable.parameters())
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getBoolean("editable"));
                });
        return found;
    }
}
