package atrium.domain.dataexchange;

import atrium.domain.events.Actor;
import atrium.domain.records.AddedFields;
import atrium.domain.records.AddedFields.Brought;
import atrium.domain.records.AddedFields.Taken;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An import whose records also get the fields of a feature that keeps something about them. */
final class ExtendedImport extends WrappedImport {

    private final AddedFields added;
    private final Set<String> keys;

    ExtendedImport(Importable own, AddedFields added) {
        super(own);
        this.added = added;
        this.keys = added.fields(own.type()).stream().map(RecordField::key).collect(Collectors.toSet());
    }

    @Override
    public List<RecordField> fields() {
        return Stream.concat(own.fields().stream(), added.fields(own.type()).stream())
                .toList();
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        List<Outcome> outcomes =
                own.bringIn(rows.stream().map(this::withoutAdded).toList(), plan, viewer);
        List<Integer> places = new ArrayList<>();
        List<Brought> brought = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            UUID record = outcomes.get(at).record();
            Map<String, String> values = addedOf(rows.get(at));
            if (record != null && !values.isEmpty()) {
                places.add(at);
                brought.add(new Brought(record, outcomes.get(at).result() == Result.CREATED, values));
            }
        }
        if (brought.isEmpty()) {
            return outcomes;
        }
        List<Taken> taken =
                added.bringIn(own.type(), brought, Actor.importing(viewer.personId(), plan.importId()), viewer);
        List<Outcome> all = new ArrayList<>(outcomes);
        IntStream.range(0, taken.size())
                .forEach(i -> all.set(places.get(i), both(outcomes.get(places.get(i)), taken.get(i))));
        return all;
    }

    private static Outcome both(Outcome outcome, Taken taken) {
        boolean only = outcome.result() == Result.UNCHANGED && taken.changed();
        return outcome.being(only ? Result.UPDATED : outcome.result(), taken.problem());
    }

    private Row withoutAdded(Row row) {
        if (addedOf(row).isEmpty()) {
            return row;
        }
        Map<String, String> values = new HashMap<>(row.values());
        values.keySet().removeAll(keys);
        return new Row(row.number(), values, row.above());
    }

    private Map<String, String> addedOf(Row row) {
        return row.values().entrySet().stream()
                .filter(value -> keys.contains(value.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
