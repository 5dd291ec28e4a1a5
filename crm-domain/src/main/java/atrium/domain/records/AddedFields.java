package atrium.domain.records;

import atrium.domain.events.Actor;
import atrium.domain.kernel.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plugs fields of what a feature keeps about records of other types into the imports and exports of these types. */
public interface AddedFields {

    /** The fields that such records get behind their own; none where the feature has nothing to do with the type. */
    List<RecordField> fields(RecordType type);

    /** The names that tables give to its fields, in any language, by the field's key. */
    Map<String, List<String>> headings();

    /**
     * Text form by field of some records; empty fields, and records of which all are empty, are absent.
     *
     * @param ids at most a few thousand
     */
    Map<UUID, Map<String, String>> values(RecordType type, List<UUID> ids);

    /**
     * Stores what rows of an import bring, within the caller's transaction; whether that may be done was asked before.
     *
     * @param rows at most a few thousand; several may be about the same record
     * @return what became of each row, in their order
     */
    List<Taken> bringIn(RecordType type, List<Brought> rows, Actor actor, Viewer viewer);

    /**
     * Puts values back that an import changed, within the caller's transaction.
     *
     * @param before by record: text form by field as it was; blank for a field that was empty
     */
    void putBack(RecordType type, Map<UUID, Map<String, String>> before, Actor actor);

    /**
     * What a row brings.
     *
     * @param fresh whether the row made the record, so that nothing else need be told of it
     * @param values text form by field, none of them blank
     */
    record Brought(UUID record, boolean fresh, Map<String, String> values) {}

    /**
     * What became of a row.
     *
     * @param changed whether the record got other values
     * @param problem why something of it was left out; null when nothing was
     */
    record Taken(boolean changed, @Nullable InvalidValue problem) {}
}
