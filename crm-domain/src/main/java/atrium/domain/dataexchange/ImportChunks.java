package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.dataexchange.cells.DateOrder;
import atrium.domain.dataexchange.cells.NumberStyle;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Importable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes staged rows chunk by chunk and puts their cells into the fields that the plan says. */
@Component
class ImportChunks {

    /** Rows of one transaction: enough for set-based statements, few enough to be repeated after a crash. */
    static final int SIZE = 2000;

    private static final String NEXT = """
            SELECT number, cells, problem_column, problem_key, problem_arguments FROM import_row
            WHERE import_id = :id AND number > :position ORDER BY number LIMIT :size
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CompanyProfile company;

    ImportChunks(JdbcClient jdbc, JsonMapper json, CompanyProfile company) {
        this.jdbc = jdbc;
        this.json = json;
        this.company = company;
    }

    /** How the cells of an import are read. */
    CellReader reader(ImportRun run, Importable importable) {
        return new CellReader(
                run,
                importable.fields(),
                new ColumnStyle(NumberStyle.POINT, DateOrder.DAY_FIRST),
                company.get().currency());
    }

    /** The rows of an import after a position; empty at the end. */
    Chunk after(UUID importId, long position, CellReader reader) {
        List<Importable.Row> usable = new ArrayList<>();
        List<Importable.Outcome> broken = new ArrayList<>();
        List<Long> last = jdbc.sql(NEXT)
                .param("id", importId)
                .param("position", position)
                .param("size", SIZE)
                .query((row, number) -> {
                    long at = row.getLong("number");
                    String problem = row.getString("problem_key");
                    if (problem == null) {
                        List<String> cells = json.readValue(row.getString("cells"), new TypeReference<>() {});
                        reader.read(at, cells, usable::add, broken::add);
                    } else {
                        broken.add(broken(at, problem, row));
                    }
                    return at;
                })
                .list();
        return new Chunk(usable, broken, last.isEmpty() ? position : last.get(last.size() - 1));
    }

    private Importable.Outcome broken(long number, String problem, ResultSet row) throws SQLException {
        List<Object> arguments = json.readValue(row.getString("problem_arguments"), new TypeReference<>() {});
        return new Importable.Outcome(
                number,
                Importable.Result.FAILED,
                null,
                null,
                problem,
                arguments.stream().map(String::valueOf).toList());
    }

    /**
     * A stretch of the file.
     *
     * @param broken rows that could not even be read
     * @param position number of its last row
     */
    record Chunk(List<Importable.Row> usable, List<Importable.Outcome> broken, long position) {

        boolean isEmpty() {
            return usable.isEmpty() && broken.isEmpty();
        }

        Chunk firstHalf() {
            List<Importable.Row> half = usable.subList(0, usable.size() / 2);
            long end = half.get(half.size() - 1).number();
            return new Chunk(
                    half, broken.stream().filter(row -> row.number() <= end).toList(), end);
        }

        Chunk secondHalf() {
            long end = firstHalf().position();
            return new Chunk(
                    usable.subList(usable.size() / 2, usable.size()),
                    broken.stream().filter(row -> row.number() > end).toList(),
                    position);
        }
    }
}
