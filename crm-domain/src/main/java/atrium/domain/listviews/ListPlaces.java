package atrium.domain.listviews;

import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where one record stands in a list, and how the list shows it. */
@Component
@Transactional(readOnly = true)
public class ListPlaces {

    private final ListReading reading;
    private final RecordAccess access;

    ListPlaces(ListReading reading, RecordAccess access) {
        this.reading = reading;
        this.access = access;
    }

    /**
     * Where the record stands among the matches, in the order in which they are shown; empty when it is none of them.
     *
     * @throws UnknownRecord when the viewer does not see it
     */
    public Optional<Neighbours> neighbours(ListQuery shown, UUID record, Viewer viewer) {
        access.require(shown.definition().type(), record, Act.READ, viewer);
        boolean refused = reading.refusesOrder(shown, viewer);
        ListQuery query = shown.showing(List.of(shown.definition().title().key()));
        List<OrderKey> keys =
                ListReading.keys(query, refused ? query.definition().usualSort() : query.sort());
        return reading.one(reading.statement(query, viewer, 1), record, keys, viewer).stream()
                .findFirst()
                .map(row -> new Neighbours(
                        beside(query, keys, row, true, viewer),
                        beside(query, keys, row, false, viewer),
                        place(query, keys, row, viewer),
                        reading.count(query, viewer)));
    }

    /**
     * The record as a row of the list, whether the list's filter shows it or not, archived or not.
     *
     * @throws UnknownRecord when the viewer does not see it
     */
    public ListRow row(ListQuery shown, UUID record, Viewer viewer) {
        RecordType type = shown.definition().type();
        access.require(type, record, Act.READ, viewer);
        ListQuery query = shown.unfiltered();
        List<OrderKey> keys = ListReading.keys(query, query.definition().usualSort());
        return Stream.of(query, query.turned())
                .map(either -> reading.statement(either, viewer, 1))
                .flatMap(statement -> reading.one(statement, record, keys, viewer).stream())
                .findFirst()
                .map(PlacedRow::row)
                .orElseThrow(() -> new UnknownRecord(type.ref(record)));
    }

    private @Nullable UUID beside(ListQuery query, List<OrderKey> keys, PlacedRow row, boolean before, Viewer viewer) {
        ListOrder order = new ListOrder(keys, row.place(before));
        List<PlacedRow> found = reading.found(reading.statement(query, viewer, 1), order, viewer);
        return found.isEmpty() ? null : found.get(0).row().id();
    }

    private @Nullable Integer place(ListQuery query, List<OrderKey> keys, PlacedRow row, Viewer viewer) {
        ListOrder order = new ListOrder(keys, row.place(true));
        int before = reading.countBeyond(reading.statement(query, viewer, 1), order, ListViews.SORTABLE);
        return before == ListViews.SORTABLE ? null : before + 1;
    }
}
