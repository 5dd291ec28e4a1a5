package atrium.web.lists;

import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.TEXT;
import static atrium.domain.records.FieldKind.WHOLE;

import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Visibility.Holder;
import java.util.List;

/** The descriptor of a record type that exists for a test alone: nothing else knows its columns and fields by name. */
class Beehives implements RecordType, Listed {

    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS beehive (
              id uuid PRIMARY KEY, name text NOT NULL, meadow text, breed text, frames int, version bigint NOT NULL DEFAULT 0,
              changed_at timestamptz NOT NULL DEFAULT now(), archived_at timestamptz, deleted_at timestamptz)
            """;

    private static final List<String> BREEDS = List.of("carnica", "buckfast");

    @Override
    public String code() {
        return "beehive";
    }

    @Override
    public String type() {
        return code();
    }

    @Override
    public String path() {
        return "/beehives";
    }

    @Override
    public String table() {
        return "beehive";
    }

    @Override
    public List<Holder> holders() {
        return List.of();
    }

    @Override
    public List<ListColumn> columns() {
        return List.of(
                ListColumn.of("name", TEXT, "r.name").indexedBy("fold(r.name)").atFirst(),
                ListColumn.of("meadow", TEXT, "r.meadow").atFirst(),
                ListColumn.of("breed", CHOICE, "r.breed").choosing(BREEDS).atFirst(),
                ListColumn.of("frames", WHOLE, "r.frames"));
    }

    @Override
    public List<String> quickFilters() {
        return List.of("meadow", "breed");
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.of("name", TEXT, 100),
                RecordField.of("meadow", TEXT, 100),
                new RecordField("breed", CHOICE, 20, BREEDS),
                RecordField.of("frames", WHOLE, 4));
    }
}
