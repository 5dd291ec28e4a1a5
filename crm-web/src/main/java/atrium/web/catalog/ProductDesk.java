package atrium.web.catalog;

import atrium.domain.catalog.Categories;
import atrium.domain.catalog.CategorySummary;
import atrium.domain.catalog.ProductManagement;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The doors of products in the shape the pages use. */
@Component
class ProductDesk implements RecordDesk {

    private final RecordType type;
    private final CustomFields customFields;
    private final ProductManagement products;
    private final Categories categories;

    ProductDesk(RecordTypes types, CustomFields customFields, ProductManagement products, Categories categories) {
        this.customFields = customFields;
        this.type = types.of("product").orElseThrow();
        this.products = products;
        this.categories = categories;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public CustomFieldSet custom() {
        return customFields.of(type.code());
    }

    @Override
    public Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("product", List.of("name", "sku", "category", "kind", "unit", "availability"));
        sections.put("about", List.of("description"));
        return withCustom(sections, "about");
    }

    @Override
    public List<String> suggestions(String field) {
        return field.equals("category")
                ? categories.all().stream().map(CategorySummary::path).toList()
                : List.of();
    }

    @Override
    public Map<String, String> values(UUID id, Viewer viewer) {
        return products.fields(id, viewer);
    }

    @Override
    public UUID open(Map<String, String> values, Viewer viewer) {
        return products.open(values, viewer);
    }

    @Override
    public void edit(UUID id, FieldEdit edit, Viewer viewer) {
        products.edit(id, edit, viewer);
    }

    @Override
    public void archive(UUID id, Viewer viewer) {
        products.archive(id, viewer);
    }

    @Override
    public void delete(UUID id, Viewer viewer) {
        products.delete(id, viewer);
    }

    @Override
    public void restore(UUID id, Viewer viewer) {
        products.restore(id, viewer);
    }
}
