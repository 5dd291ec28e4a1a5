package atrium.domain.purchases;

import static atrium.domain.records.FieldKind.AMOUNT;
import static atrium.domain.records.FieldKind.COUNTRY;
import static atrium.domain.records.FieldKind.CURRENCY;
import static atrium.domain.records.FieldKind.EMAIL;
import static atrium.domain.records.FieldKind.INSTANT;
import static atrium.domain.records.FieldKind.LONG_TEXT;
import static atrium.domain.records.FieldKind.TEXT;

import atrium.domain.events.Actor;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plugs purchases into the import: one row a line, or one row an order. An order that comes again takes the place of what
 * was there; customers and products that are missing are made by their own imports.
 */
@Component
@Order(60)
class PurchaseImport implements Importable {

    static final List<RecordField> FIELDS = List.of(
            RecordField.of("orderNumber", TEXT, 100),
            RecordField.of("source", TEXT, 100),
            RecordField.of("orderedAt", INSTANT, 40),
            RecordField.of("account", TEXT, 300),
            RecordField.of("accountName", TEXT, 300),
            RecordField.of("contact", TEXT, 300),
            RecordField.of("contactName", TEXT, 150),
            RecordField.of("contactEmail", EMAIL, 254),
            RecordField.of("country", COUNTRY, 2),
            RecordField.of("currency", CURRENCY, 3),
            RecordField.of("sku", TEXT, 100),
            RecordField.of("product", TEXT, 500),
            RecordField.of("productName", TEXT, 300),
            RecordField.of("quantity", AMOUNT, 40),
            RecordField.of("unitPrice", AMOUNT, 40),
            RecordField.of("amount", AMOUNT, 40),
            RecordField.of("discount", AMOUNT, 40),
            RecordField.of("tax", AMOUNT, 40),
            RecordField.of("note", LONG_TEXT, 20_000));

    private final PurchaseRecords type;
    private final PurchaseImportBatches batches;

    PurchaseImport(PurchaseRecords type, PurchaseImportBatches batches) {
        this.type = type;
        this.batches = batches;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<RecordField> fields() {
        return type.importable();
    }

    @Override
    public List<String> identities() {
        return List.of("orderNumber");
    }

    @Override
    public List<String> unit() {
        return List.of("source", "orderNumber");
    }

    @Override
    public Set<Decision> decisions() {
        return EnumSet.of(Decision.OWNER, Decision.ACCOUNTS);
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("source", SettingKind.TEXT),
                new Setting("currency", SettingKind.CURRENCY),
                new Setting("zone", SettingKind.ZONE));
    }

    // The lines that were there before are not kept, so a purchase that was replaced stays as it is now.
    @Override
    public Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer) {
        return before.keySet().stream().collect(Collectors.toMap(id -> id, id -> "import.kept.replaced"));
    }

    @Override
    public List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer) {
        return batches.begin(rows, plan, viewer).bringIn();
    }
}
