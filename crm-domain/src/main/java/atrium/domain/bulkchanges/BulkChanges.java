package atrium.domain.bulkchanges;

import atrium.domain.bulkchanges.ChosenRecords.Chosen;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.ChangeableFields;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins changes of many records at once: a few are changed at once, many in the background. Which ones is decided when it
 * begins; the others that the viewer sees but may not change are counted and left out.
 */
@Component
public class BulkChanges {

    /** Most records of one change. */
    public static final long MOST = 500_000;

    /** Most records that are picked one by one. */
    public static final int MOST_PICKED = 1_000;

    /** So many are changed before the answer is given. */
    public static final int FEW = 200;

    /** Records of one transaction. */
    static final int AT_ONCE = 1_000;

    private final Changeables changeables;
    private final ChosenRecords chosen;
    private final BulkRuns runs;
    private final BulkRefusals refusals;
    private final BulkSteps steps;
    private final BulkQueue queue;
    private final TransactionTemplate transaction;
    private final TransactionTemplate trial;
    private final Clock clock;

    BulkChanges(
            Changeables changeables,
            ChosenRecords chosen,
            BulkRuns runs,
            BulkRefusals refusals,
            BulkSteps steps,
            BulkQueue queue,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.changeables = changeables;
        this.chosen = chosen;
        this.runs = runs;
        this.refusals = refusals;
        this.steps = steps;
        this.queue = queue;
        this.transaction = new TransactionTemplate(transactions);
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Record types of which many can be changed at once. */
    public List<RecordType> types() {
        return changeables.types();
    }

    /** Whether many records of a type can be given the same values. */
    public boolean edits(String type) {
        return changeables
                .of(type)
                .values()
                .map(ChangeableFields::fields)
                .filter(fields -> !fields.isEmpty())
                .isPresent();
    }

    /** Fields that the viewer can give many records of a type the same value of; none where they are edited only as a whole. */
    public List<RecordField> fields(String type, Viewer viewer) {
        return changeables.of(type).values().map(ChangeableFields::fields).orElse(List.of()).stream()
                .filter(field -> viewer.changes(type, field.key()))
                .toList();
    }

    /**
     * How many of the chosen records the viewer may change so, counted exactly.
     *
     * @throws TooManyChosen when there are too many
     */
    public Reach reach(Selection selection, Deed deed, Viewer viewer) {
        changeables.require(selection.type(), deed, viewer);
        Reach reach =
                Objects.requireNonNull(transaction.execute(status -> chosen.reach(selection, deed.act(), viewer)));
        if (reach.permitted() > MOST) {
            throw new TooManyChosen(MOST);
        }
        return reach;
    }

    /**
     * Gives the chosen records new values.
     *
     * @param values text form by field; blank empties a field
     * @return the change, which is over already when there were few records
     * @throws InvalidRecord when no record can take a value
     * @throws NothingChosen when the viewer may edit none of them
     * @throws TooManyChosen when there are too many
     */
    public BulkRun edit(Selection selection, Map<String, String> values, Viewer viewer) {
        Map<String, String> given = new HashMap<>(values);
        given.keySet()
                .retainAll(fields(selection.type(), viewer).stream()
                        .map(RecordField::key)
                        .toList());
        if (given.isEmpty()) {
            throw new NothingGiven();
        }
        return begin(Deed.EDIT, selection, given, viewer);
    }

    /**
     * Archives, restores or deletes the chosen records.
     *
     * @return the change, which is over already when there were few records
     * @throws NothingChosen when the viewer may do so with none of them
     * @throws TooManyChosen when there are too many
     */
    public BulkRun move(Deed deed, Selection selection, Viewer viewer) {
        return begin(deed, selection, Map.of(), viewer);
    }

    /** @param given what the deed does to each record, as {@link BulkRun#given} tells it */
    BulkRun begin(Deed deed, Selection selection, Map<String, String> given, Viewer viewer) {
        changeables.require(selection.type(), deed, viewer);
        if (selection.ids() != null && selection.ids().size() > MOST_PICKED) {
            throw new TooManyChosen(MOST_PICKED);
        }
        BulkRun run = new BulkRun(
                UuidV7.next(),
                viewer.personId(),
                selection.type(),
                deed,
                given,
                BulkStatus.RUNNING,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                clock.instant(),
                null);
        try {
            transaction.executeWithoutResult(status -> begin(run, selection, FEW, viewer));
        } catch (DataIntegrityViolationException refusal) {
            // The background finds out which of the records it was.
            transaction.executeWithoutResult(status -> begin(run, selection, 0, viewer));
        }
        return runs.find(run.id()).orElseThrow();
    }

    private void begin(BulkRun run, Selection selection, int few, Viewer viewer) {
        runs.add(run);
        Chosen found = chosen.keep(run.id(), selection, run.deed().act(), few, viewer);
        if (found.reach().permitted() == 0) {
            throw new NothingChosen();
        }
        runs.chosen(run.id(), found.reach().permitted(), found.reach().others());
        if (found.reach().permitted() <= few) {
            List<Outcome> outcomes = steps.change(run, found.first(), viewer);
            requireUsable(run, outcomes);
            runs.advance(run.id(), 0, found.reach().permitted(), outcomes);
            refusals.add(run, false, outcomes);
            runs.end(run.id(), BulkStatus.RUNNING, BulkStatus.DONE, null, clock.instant());
        } else {
            if (run.deed() == Deed.EDIT && few > 0) {
                trial(run, found.first().subList(0, 1), viewer);
            }
            queue.add(run.id());
        }
    }

    // Values that one record can't take, most can't; better said at the field than in a report.
    private void trial(BulkRun run, List<UUID> ids, Viewer viewer) {
        trial.executeWithoutResult(status -> {
            status.setRollbackOnly();
            requireUsable(run, steps.change(run, ids, viewer));
        });
    }

    private static void requireUsable(BulkRun run, List<Outcome> outcomes) {
        List<Outcome> wrong = outcomes.stream()
                .filter(outcome -> outcome.result() == Result.REFUSED && isGiven(run, outcome.field()))
                .toList();
        if (!wrong.isEmpty() && wrong.size() == outcomes.size()) {
            Outcome first = wrong.get(0);
            String typed = first.arguments().isEmpty() ? "" : first.arguments().get(0);
            throw new InvalidRecord(List.of(new InvalidValue(
                    Objects.requireNonNull(first.field()), Objects.requireNonNull(first.messageKey()), typed)));
        }
    }

    private static boolean isGiven(BulkRun run, @Nullable String field) {
        return field != null && run.given().containsKey(field);
    }
}
