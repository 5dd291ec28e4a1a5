package atrium.domain.customers;

import atrium.domain.events.Actor;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs accounts into the import. */
@Component
@Order(10)
class AccountImport implements Importable {

    private final AccountRecords type;
    private final CompanyProfile company;
    private final CustomerImport imports;
    private final CustomerChanges changes;

    AccountImport(AccountRecords type, CompanyProfile company, CustomerImport imports, CustomerChanges changes) {
        this.type = type;
        this.company = company;
        this.imports = imports;
        this.changes = changes;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<Function<List<Labelled>, Map<String, String>>> labels() {
        return Optional.of(LabelledPoints::ofAccount);
    }

    @Override
    public List<String> identities() {
        return AccountImportTable.IDENTITIES;
    }

    @Override
    public Optional<Nesting> nesting() {
        return Optional.of(new Nesting("parent", "name", "externalId"));
    }

    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        return changes.revert(new AccountImportTable(type, company.get().currency()), before, actor, viewer);
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        return imports.bringIn(new AccountImportTable(type, company.get().currency()), rows, plan, viewer);
    }
}
