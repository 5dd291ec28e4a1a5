package atrium.web.catalog;

import atrium.domain.catalog.ProductDirectory;
import atrium.domain.catalog.ProductLine;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordPicker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets forms name a product. */
@Component
class ProductPicker implements RecordPicker {

    private final RecordType type;
    private final ProductDirectory products;

    ProductPicker(RecordTypes types, ProductDirectory products) {
        this.type = types.of("product").orElseThrow();
        this.products = products;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<String> name(UUID id, Viewer viewer) {
        return products.line(id, viewer).map(ProductLine::name);
    }

    @Override
    public List<Choice> named(String name, Viewer viewer) {
        return choices(products.named(name, viewer));
    }

    @Override
    public List<Choice> startingWith(String text, Viewer viewer) {
        return choices(products.startingWith(text, viewer));
    }

    private static List<Choice> choices(List<ProductLine> lines) {
        return lines.stream()
                .map(line -> new Choice(line.id(), line.name(), line.hint()))
                .toList();
    }
}
