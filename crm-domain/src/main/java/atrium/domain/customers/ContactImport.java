package atrium.domain.customers;

import atrium.domain.events.Actor;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs contacts into the import. */
@Component
@Order(20)
class ContactImport implements Importable {

    private final ContactRecords type;
    private final CustomerImport imports;
    private final CustomerChanges changes;

    ContactImport(ContactRecords type, CustomerImport imports, CustomerChanges changes) {
        this.type = type;
        this.imports = imports;
        this.changes = changes;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<Function<List<Labelled>, Map<String, String>>> labels() {
        return Optional.of(LabelledPoints::ofContact);
    }

    @Override
    public List<String> identities() {
        return ContactImportTable.IDENTITIES;
    }

    @Override
    public Set<Decision> decisions() {
        return EnumSet.allOf(Decision.class);
    }

    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        return changes.revert(new ContactImportTable(type), before, actor, viewer);
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        return imports.bringIn(new ContactImportTable(type), rows, plan, viewer);
    }
}
