package atrium.domain.customers;

import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plugs accounts into the import. */
@Component
class AccountImport implements Importable {

    private final AccountRecords type;
    private final CompanyProfile company;
    private final CustomerImport imports;

    AccountImport(AccountRecords type, CompanyProfile company, CustomerImport imports) {
        this.type = type;
        this.company = company;
        this.imports = imports;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<String> identities() {
        return AccountImportTable.IDENTITIES;
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        return imports.bringIn(new AccountImportTable(type, company.get().currency()), rows, plan, viewer);
    }
}
