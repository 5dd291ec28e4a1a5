package atrium.sales.deals;

import atrium.domain.events.Actor;
import atrium.domain.records.Changeable;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs deals into the import; accounts that are missing are made along. What was so in the past is held against no stage. */
@Component
@Order(70)
class DealImport implements Importable {

    private final DealRecords type;
    private final DealImportBatches batches;
    private final DealChanges changes;
    private final StageDates dates;

    DealImport(DealRecords type, DealImportBatches batches, DealChanges changes, StageDates dates) {
        this.type = type;
        this.batches = batches;
        this.changes = changes;
        this.dates = dates;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<RecordField> fields() {
        return Stream.of(type.fields(), List.of(ImportedProducts.FIELD), dates.fields())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, List<String>> headings() {
        return dates.headings();
    }

    @Override
    public List<String> identities() {
        return List.of("externalId", "name");
    }

    @Override
    public Set<Decision> decisions() {
        return EnumSet.of(Decision.OWNER, Decision.ACCOUNTS);
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        return batches.begin(rows, plan, viewer).bringIn(rows);
    }

    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        Map<UUID, FieldEdit> edits = new LinkedHashMap<>();
        before.forEach((id, values) -> edits.put(id, new FieldEdit(Map.of(), values)));
        return Changeable.kept(changes.putBack(edits, actor, viewer), "import.kept.contradicts");
    }
}
