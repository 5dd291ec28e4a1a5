package atrium.web.customers;

import atrium.domain.customers.Duplicate;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of accounts and of contacts have in common: the doors behind them, in one shape. */
interface CustomerDesk {

    /** Code of the record type; also the name of its template folder's singular and of its texts. */
    String type();

    /** Path of its list. */
    String path();

    List<RecordField> fields();

    /** Fields of the form by section, in order. */
    Map<String, List<String>> sections();

    UUID open(Map<String, String> values, Viewer viewer);

    void edit(UUID id, FieldEdit edit, Viewer viewer);

    void archive(UUID id, Viewer viewer);

    void delete(UUID id, Viewer viewer);

    void restore(UUID id, Viewer viewer);

    Map<String, String> values(UUID id, Viewer viewer);

    List<Duplicate> duplicates(Map<String, String> typed, @Nullable UUID self, Viewer viewer);

    /** The name to show for the values of a form. */
    String name(Map<String, String> values);
}
