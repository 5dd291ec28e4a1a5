package atrium.domain.purchases;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordRows;
import atrium.domain.records.RecordType;
import atrium.domain.records.Searchable;
import atrium.domain.records.TimelineGroup;
import atrium.domain.records.UniqueField;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility.Holder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs purchases into the engines; whoever sees the contact or the account sees what they bought. */
@Component
@Order(30)
class PurchaseRecords implements RecordType, Searchable {

    private final CustomFields customFields;

    PurchaseRecords(CustomFields customFields) {
        this.customFields = customFields;
    }

    /** The fields that the company added. */
    CustomFieldSet custom() {
        return customFields.of(code());
    }

    @Override
    public boolean extensible() {
        return true;
    }

    @Override
    public String code() {
        return "purchase";
    }

    @Override
    public String path() {
        return "/purchases";
    }

    @Override
    public String table() {
        return "purchase";
    }

    @Override
    public List<Holder> holders() {
        return List.of(
                new Holder("owner_id", "team_id", "contact_id"),
                new Holder("account_owner_id", "account_team_id", "account_id"));
    }

    @Override
    public boolean tagged() {
        return true;
    }

    @Override
    public List<RecordField> fields() {
        return Stream.concat(PurchaseText.FIELDS.stream(), custom().fields().stream())
                .toList();
    }

    @Override
    public Map<String, String> beginning(Viewer viewer) {
        return custom().preset(Map.of());
    }

    @Override
    public Map<String, KeptOpen> keptOpen() {
        return custom().keptOpen(PurchaseText.KEPT_OPEN);
    }

    /** What stands in the columns of files, of which one row is a line. */
    List<RecordField> importable() {
        return Stream.concat(PurchaseImport.FIELDS.stream(), custom().fields().stream())
                .toList();
    }

    @Override
    public List<RecordField> derived() {
        return PurchaseText.DERIVED;
    }

    @Override
    public List<RecordRows> rows() {
        return List.of(PurchaseText.LINES);
    }

    @Override
    public List<UniqueField> uniqueFields() {
        return List.of(new UniqueField(
                "orderNumber",
                "purchase_source_order_number_key",
                "r.order_number = :text AND r.source = :source",
                List.of("source")));
    }

    @Override
    public List<TimelineGroup> timelineGroups() {
        return List.of(
                new TimelineGroup("purchases", "purchases", Set.of("purchase")),
                new TimelineGroup("returns", "purchases", Set.of("purchase-return")));
    }

    @Override
    public String type() {
        return code();
    }

    @Override
    public String documents(FieldLimits seen) {
        return """
                SELECT p.id, p.order_number AS title,
                  concat_ws(' · ', coalesce(a.name, c.name), p.ordered_on, p.source) AS subtitle,
                  concat_ws(' ', p.order_number, {custom}) AS words, '' AS phones,
                  p.owner_id, p.team_id, p.account_owner_id, p.account_team_id, p.account_id,
                  p.contact_id, p.changed_at
                FROM purchase p LEFT JOIN account a ON a.id = p.account_id LEFT JOIN contact c ON c.id = p.contact_id
                WHERE p.id = ANY(:ids) AND p.archived_at IS NULL AND p.deleted_at IS NULL
                """.replace("{custom}", custom().words("p.custom", seen));
    }
}
