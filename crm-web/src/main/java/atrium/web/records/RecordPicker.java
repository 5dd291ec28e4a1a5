package atrium.web.records;

import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plugs a record type into forms that name one of its records: picked from suggestions, or typed by its exact name. Its
 * sentences are {@code record.<code>.problem.none} and {@code .several}.
 */
public interface RecordPicker {

    /** The record type. */
    RecordType type();

    /** The name of a record; empty when the viewer doesn't see it. */
    Optional<String> name(UUID id, Viewer viewer);

    /** Records of exactly this name, at most a handful. */
    List<Choice> named(String name, Viewer viewer);

    /** Records whose name begins with this text, at most a handful. */
    List<Choice> startingWith(String text, Viewer viewer);

    /**
     * A record to choose.
     *
     * @param hint what tells it from others of the same name
     */
    record Choice(UUID id, String name, String hint) {}
}
