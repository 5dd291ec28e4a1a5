package atrium.web.purchases;

import atrium.domain.purchases.PurchaseDirectory;
import atrium.domain.purchases.PurchaseDirectory.Found;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.records.RecordPicker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets forms name a purchase by its order number. */
@Component
class PurchasePicker implements RecordPicker {

    private final RecordType type;
    private final PurchaseDirectory purchases;

    PurchasePicker(RecordTypes types, PurchaseDirectory purchases) {
        this.type = types.of("purchase").orElseThrow();
        this.purchases = purchases;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<String> name(UUID id, Viewer viewer) {
        return purchases.number(id, viewer);
    }

    @Override
    public List<Choice> named(String name, Viewer viewer) {
        return choices(purchases.numbered(name, true, viewer));
    }

    @Override
    public List<Choice> startingWith(String text, Viewer viewer) {
        return choices(purchases.numbered(text, false, viewer));
    }

    private static List<Choice> choices(List<Found> found) {
        return found.stream()
                .map(one -> new Choice(one.id(), one.orderNumber(), one.hint()))
                .toList();
    }
}
