package atrium.domain.customers;

import atrium.domain.records.Exportable;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Plugs contacts into the export. */
@Component
class ContactExport implements Exportable {

    private final ContactRecords type;
    private final CustomerExport exports;

    ContactExport(ContactRecords type, CustomerExport exports) {
        this.type = type;
        this.exports = exports;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public void each(List<UUID> ids, Viewer viewer, BiConsumer<UUID, Map<String, String>> reader) {
        exports.each(new ContactImportTable(type), "account", "account_id", ids, viewer, reader);
    }
}
