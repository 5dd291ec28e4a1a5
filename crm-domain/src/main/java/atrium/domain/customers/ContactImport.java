package atrium.domain.customers;

import atrium.domain.records.Importable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plugs contacts into the import. */
@Component
class ContactImport implements Importable {

    private final ContactRecords type;
    private final CustomerImport imports;

    ContactImport(ContactRecords type, CustomerImport imports) {
        this.type = type;
        this.imports = imports;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<String> identities() {
        return ContactImportTable.IDENTITIES;
    }

    @Override
    public boolean namesAccounts() {
        return true;
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        return imports.bringIn(new ContactImportTable(type), rows, plan, viewer);
    }
}
