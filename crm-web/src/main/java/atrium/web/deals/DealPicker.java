package atrium.web.deals;

import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealDirectory.Found;
import atrium.web.records.RecordPicker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets forms name a deal. */
@Component
class DealPicker implements RecordPicker {

    private final RecordType type;
    private final DealDirectory deals;

    DealPicker(RecordTypes types, DealDirectory deals) {
        this.type = types.of("deal").orElseThrow();
        this.deals = deals;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public Optional<String> name(UUID id, Viewer viewer) {
        return deals.name(id, viewer);
    }

    @Override
    public List<Choice> named(String name, Viewer viewer) {
        return choices(deals.named(name, viewer));
    }

    @Override
    public List<Choice> startingWith(String text, Viewer viewer) {
        return choices(deals.startingWith(text, viewer));
    }

    private static List<Choice> choices(List<Found> found) {
        return found.stream()
                .map(one -> new Choice(one.id(), one.name(), one.hint()))
                .toList();
    }
}
