package atrium.domain.catalog;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.Act;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.Level;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Searchable;
import atrium.domain.records.UniqueField;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility.Holder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs products into the engines; they belong to nobody, so everybody whose role may read products sees all. */
@Component
@Order(40)
class ProductRecords implements RecordType, Searchable {

    private final CustomFields customFields;

    ProductRecords(CustomFields customFields) {
        this.customFields = customFields;
    }

    /** The fields that the company added. */
    CustomFieldSet custom() {
        return customFields.of(code());
    }

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming("sku", "r.sku_key = lower(t.typed)"),
                new Naming("name", "r.deleted_at IS NULL AND r.archived_at IS NULL AND fold(r.name) = fold(t.typed)"));
    }

    @Override
    public boolean extensible() {
        return true;
    }

    @Override
    public String code() {
        return "product";
    }

    @Override
    public String path() {
        return "/products";
    }

    @Override
    public String table() {
        return "product";
    }

    @Override
    public List<Holder> holders() {
        return List.of();
    }

    @Override
    public boolean tagged() {
        return true;
    }

    @Override
    public List<UniqueField> uniqueFields() {
        return List.of(new UniqueField("sku", "product_sku_key_key", "r.sku_key = lower(:text)"));
    }

    @Override
    public List<RecordField> fields() {
        return Stream.concat(ProductText.FIELDS.stream(), custom().fields().stream())
                .toList();
    }

    @Override
    public Map<String, String> beginning(Viewer viewer) {
        return custom().preset(Map.of("kind", "good", "availability", "active"));
    }

    @Override
    public Map<String, KeptOpen> keptOpen() {
        return custom().keptOpen(ProductText.KEPT_OPEN);
    }

    @Override
    public Map<String, Map<Act, Level>> standardLevels() {
        return Map.of(
                "sales-rep", may(Act.READ),
                "sales-manager", may(Act.READ, Act.CREATE, Act.EDIT, Act.EXPORT),
                "marketer", may(Act.READ, Act.EXPORT),
                "support-agent", may(Act.READ),
                "support-lead", may(Act.READ, Act.EXPORT),
                "executive", may(Act.READ, Act.EXPORT));
    }

    private static Map<Act, Level> may(Act... acts) {
        Map<Act, Level> levels = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            levels.put(act, List.of(acts).contains(act) ? Level.ALL : Level.NONE);
        }
        return levels;
    }

    @Override
    public String type() {
        return code();
    }

    @Override
    public String documents(FieldLimits seen) {
        return """
                SELECT p.id, p.name AS title, concat_ws(' · ', p.sku, c.path) AS subtitle,
                  concat_ws(' ', p.name, p.sku, c.path, {custom}) AS words, '' AS phones, NULL::uuid AS owner_id,
                  NULL::uuid AS team_id, NULL::uuid AS account_owner_id, NULL::uuid AS account_team_id,
                  NULL::uuid AS account_id, NULL::uuid AS contact_id, p.changed_at
                FROM product p LEFT JOIN product_category c ON c.id = p.category_id
                WHERE p.id = ANY(:ids) AND p.archived_at IS NULL AND p.deleted_at IS NULL
                """.replace("{custom}", custom().words("p.custom", seen));
    }
}
