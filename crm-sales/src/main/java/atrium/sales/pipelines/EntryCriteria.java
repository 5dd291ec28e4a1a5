package atrium.sales.pipelines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be so before a deal may enter a stage.
 *
 * @param fields keys of fields of the deal that must be filled in
 * @param activity kind of activity that must have been done: call, meeting, task or any; null for none
 * @param file kind of file that must be there: pdf, picture, document, spreadsheet or any; null for none
 */
public record EntryCriteria(
        List<String> fields,
        @Nullable String activity,
        @Nullable String file) {

    /** Nothing is demanded. */
    public static final EntryCriteria NONE = new EntryCriteria(List.of(), null, null);

    /** Kinds of activities that can be demanded. */
    public static final List<String> ACTIVITIES = List.of("any", "call", "meeting", "task");

    /** Kinds of files that can be demanded. */
    public static final List<String> FILES = List.of("any", "pdf", "document", "spreadsheet", "picture");

    public EntryCriteria {
        fields = List.copyOf(fields);
    }
}
