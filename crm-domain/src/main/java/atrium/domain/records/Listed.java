package atrium.domain.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plugs a record type into the list engine: what its lists can show, filter and sort. */
public interface Listed {

    /** Code of the record type. */
    String type();

    /** Columns in their usual order; the first one is the record's title. */
    List<ListColumn> columns();

    /** Key of the indexed column of times by which the newest stand first as long as nobody chose an order. */
    default String newestBy() {
        return "changed";
    }

    /** Parts of the address that its list begins with where nobody asked for anything and no view is usual; none for the plain list. */
    default Map<String, String> firstLook() {
        return Map.of();
    }

    /** What the heads of its boards add up; empty for nothing. */
    default Optional<BoardSum> boardSum() {
        return Optional.empty();
    }

    /** What stands on its cards; empty for the first columns that are shown. */
    default Optional<CardFace> card() {
        return Optional.empty();
    }

    /** What the columns depend on; as long as it is the same, so are they. */
    default Object state() {
        return Boolean.TRUE;
    }

    /** Keys of the few columns whose filters always stand above the list. */
    List<String> quickFilters();
}
