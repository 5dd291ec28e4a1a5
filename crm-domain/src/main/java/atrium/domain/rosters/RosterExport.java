package atrium.domain.rosters;

import atrium.domain.records.Capability;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.WholeExport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plugs our own people or teams into the export, for those who keep them. */
final class RosterExport implements WholeExport {

    private static final int FETCHED = 500;

    private final RecordType type;
    private final List<RecordField> fields;
    private final String listed;
    private final String query;
    private final JdbcClient jdbc;

    /**
     * @param listed what is counted: a table, with a condition
     * @param query rows of columns called as the fields
     */
    RosterExport(RecordType type, List<RecordField> fields, String listed, String query, JdbcClient jdbc) {
        this.type = type;
        this.fields = fields;
        this.listed = listed;
        this.query = query;
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<RecordField> fields() {
        return fields;
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.may(Capability.ADMINISTER_PEOPLE);
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM " + listed).query(Long.class).single();
    }

    @Override
    public void each(Consumer<Map<String, String>> reader) {
        jdbc.sql(query).withFetchSize(FETCHED).query(row -> {
            Map<String, String> values = new HashMap<>();
            for (RecordField field : fields) {
                String value = row.getString(field.key());
                if (value != null) {
                    values.put(field.key(), value);
                }
            }
            reader.accept(values);
        });
    }
}
