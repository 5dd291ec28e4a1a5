package atrium.domain.customers;

import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Exportable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Plugs accounts into the export. */
@Component
class AccountExport implements Exportable {

    private final AccountRecords type;
    private final CompanyProfile company;
    private final CustomerExport exports;

    AccountExport(AccountRecords type, CompanyProfile company, CustomerExport exports) {
        this.type = type;
        this.company = company;
        this.exports = exports;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public void each(List<UUID> ids, Viewer viewer, BiConsumer<UUID, Map<String, String>> reader) {
        exports.each(
                new AccountImportTable(type, company.get().currency()), "parent", "parent_id", ids, viewer, reader);
    }
}
