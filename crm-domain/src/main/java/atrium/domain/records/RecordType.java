package atrium.domain.records;

import atrium.domain.kernel.RecordRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of record, as the engines below its feature know it. */
public interface RecordType {

    /** Stable text code, such as {@code account}; names stand under {@code record.<code>.one} and {@code .many}. */
    String code();

    /** Path of its list; a record's page is {@code <path>/<id>}. */
    String path();

    /** Table that holds one row per record, with the columns id, name, archived_at and deleted_at. */
    String table();

    /** The pairs of columns, without alias, that decide to whom a record belongs; none where all belong to everybody. */
    List<Visibility.Holder> holders();

    /** Whether each of its records can be shared with people and teams to whom it does not belong. */
    default boolean shared() {
        return holders().stream().anyMatch(holder -> "id".equals(holder.record()));
    }

    /** Whether each record is a human being, and so has a round mark. */
    default boolean human() {
        return false;
    }

    /** Fields in the order of the page. */
    List<RecordField> fields();

    /** The fields that can be hidden from nobody who sees such records, each with the reason. */
    default Map<String, KeptOpen> keptOpen() {
        return Map.of("name", KeptOpen.NAME);
    }

    /** What else is told under names of its own and goes with a field, so that it is hidden with it. */
    default List<String> alongWith(String field) {
        return List.of();
    }

    /** What a new record starts with where nothing is said, as text by field. */
    default Map<String, String> beginning(Viewer viewer) {
        return Map.of();
    }

    /** Fields that follow from others and that nobody sets, in the order in which programs are told of them. */
    default List<RecordField> derived() {
        return List.of();
    }

    /** The kinds of rows that stand below each record; none when it has none. */
    default List<RecordRows> rows() {
        return List.of();
    }

    /** The fields by which one record can be told from all others. */
    default List<UniqueField> uniqueFields() {
        return List.of();
    }

    /** Levels of the standard roles, by role code, where they differ from what the role may do with most types. */
    default Map<String, Map<Act, Level>> standardLevels() {
        return Map.of();
    }

    /** Whether its records can carry tags. */
    default boolean tagged() {
        return false;
    }

    /** Whether the company can add fields to its records; their values stand in the column {@code custom} of the table. */
    default boolean extensible() {
        return false;
    }

    /**
     * How texts of files and programs mean its records: conditions over the alias {@code r} of its table and the text
     * {@code t.typed}, each answered by an index; none where its records can't be linked to by fields of the company's own.
     */
    default List<Naming> namings() {
        return List.of();
    }

    /**
     * A way to mean a record.
     *
     * @param field by which it is meant
     * @param condition see {@link #namings}
     */
    record Naming(String field, String condition) {}

    /** The column with the account on whose timeline a record's story stands; empty when it stands on none. */
    default Optional<String> accountColumn() {
        return Optional.empty();
    }

    /** The column with the contact on whose timeline a record's story stands; empty when it stands on none. */
    default Optional<String> contactColumn() {
        return Optional.empty();
    }

    /** Whether its records are customers: accounts or contacts, on whose timelines all that concerns them stands. */
    default boolean customer() {
        return accountColumn().filter("id"::equals).isPresent()
                || contactColumn().filter("id"::equals).isPresent();
    }

    /** Whether each of its records has a story and plans of its own, as customers have by nature. */
    default boolean storied() {
        return customer();
    }

    /** A record as the one in whose story facts about it stand; null for customers, and for records without stories. */
    default @Nullable RecordRef story(UUID id) {
        return storied() && !customer() ? ref(id) : null;
    }

    /** The groups of the entries about its records on timelines; none when they never stand there. */
    default List<TimelineGroup> timelineGroups() {
        return List.of();
    }

    /** Address of a record's page. */
    default String address(UUID id) {
        return path() + "/" + id;
    }

    /** Reference to one of its records. */
    default RecordRef ref(UUID id) {
        return new RecordRef(code(), id);
    }
}
