package atrium.domain.dataexchange;

import atrium.domain.records.AdmittedFields;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An import as far as somebody may fill it: with the fields that the person may change. */
final class LimitedImport extends WrappedImport {

    private static final String OWNER = "owner";

    private final Viewer viewer;

    LimitedImport(Importable own, Viewer viewer) {
        super(own);
        this.viewer = viewer;
    }

    @Override
    public List<RecordField> fields() {
        return own.fields().stream().filter(field -> changes(field.key())).toList();
    }

    /** Whether it has this field for others, and the person knows of it. */
    boolean readOnly(String field) {
        return !changes(field)
                && viewer.sees(type().code(), field)
                && own.fields().stream().anyMatch(one -> one.key().equals(field));
    }

    @Override
    public List<String> identities() {
        return own.identities().stream().filter(this::changes).toList();
    }

    /** The plan of somebody who can't choose the owner of new records: they belong to whoever brings them in. */
    ImportPlan owned(ImportPlan plan) {
        return changes(OWNER) || !own.decisions().contains(Decision.OWNER) ? plan : plan.owned(viewer.personId());
    }

    @Override
    public Set<Decision> decisions() {
        Set<Decision> decisions = EnumSet.noneOf(Decision.class);
        decisions.addAll(own.decisions());
        if (!changes(OWNER)) {
            decisions.remove(Decision.OWNER);
        }
        return decisions;
    }

    // A column can go into several fields by its label.
    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer importing) {
        return own.bringIn(rows.stream().map(this::limited).toList(), plan, importing).stream()
                .map(this::told)
                .toList();
    }

    private Outcome told(Outcome outcome) {
        String field = outcome.field();
        return field == null || viewer.sees(type().code(), field)
                ? outcome
                : new Outcome(
                        outcome.number(),
                        outcome.result(),
                        outcome.key(),
                        null,
                        AdmittedFields.UNSEEN,
                        List.of(),
                        outcome.madeAlong(),
                        outcome.record());
    }

    private Row limited(Row row) {
        if (row.values().keySet().stream().allMatch(this::changes)) {
            return row;
        }
        Map<String, String> values = new HashMap<>(row.values());
        values.keySet()
                .removeAll(row.values().keySet().stream()
                        .filter(field -> !changes(field))
                        .collect(Collectors.toSet()));
        return new Row(row.number(), values, row.above());
    }

    private boolean changes(String field) {
        return viewer.changes(type().code(), field);
    }
}
