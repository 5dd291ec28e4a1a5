package atrium.domain.rosters;

import atrium.domain.records.Capability;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.WholeExport;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plugs our own teams into the export; a lead who left is not named, as the import would not take them. */
@Component
class TeamExport implements WholeExport {

    private static final String QUERY = """
            SELECT t.name, up.name AS parent, l.email AS lead
            FROM team t LEFT JOIN team up ON up.id = t.parent_id LEFT JOIN person l ON l.id = t.lead_id AND l.active
            ORDER BY lower(t.name)
            """;

    private final RecordType type = new TeamRecords();
    private final JdbcClient jdbc;

    TeamExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<RecordField> fields() {
        return type.fields();
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.may(Capability.ADMINISTER_PEOPLE);
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM team").query(Long.class).single();
    }

    @Override
    public void each(Consumer<Map<String, String>> reader) {
        RosterRows.each(jdbc, QUERY, fields(), reader);
    }
}
