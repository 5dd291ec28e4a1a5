package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.dataexchange.cells.DateOrder;
import atrium.domain.dataexchange.cells.NumberStyle;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Above;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A record of more rows than these is brought in piece by piece. */
    private static final int LONGEST_RECORD = 16 * SIZE;

    private static final String ON_TOP = """
            SELECT r.number, r.cells, r.problem_key, r.problem_arguments, NULL::bigint AS above FROM import_row r
            WHERE r.import_id = :id AND r.number > :number
              AND NOT EXISTS (SELECT FROM import_nesting n WHERE n.import_id = r.import_id AND n.number = r.number)
            ORDER BY r.number LIMIT :size
            """;

    private static final String BELOW = """
            SELECT r.number, r.cells, r.problem_key, r.problem_arguments, n.above
            FROM import_nesting n JOIN import_row r ON r.import_id = n.import_id AND r.number = n.number
            WHERE n.import_id = :id AND n.depth = :depth AND n.number > :number
            ORDER BY n.number LIMIT :size
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CompanyProfile company;
    private final ImportNesting nesting;

    ImportChunks(JdbcClient jdbc, JsonMapper json, CompanyProfile company, ImportNesting nesting) {
        this.jdbc = jdbc;
        this.nesting = nesting;
        this.json = json;
        this.company = company;
    }

    /** How the cells of an import are read. */
    CellReader reader(ImportRun run, Importable importable) {
        return new CellReader(
                run,
                importable,
                new ColumnStyle(NumberStyle.POINT, DateOrder.DAY_FIRST),
                company.get().currency());
    }

    /** The rows of an import after a position; empty at the end. */
    ImportChunk after(UUID importId, ImportPosition position, CellReader reader) {
        ImportChunk chunk = whole(importId, position, reader);
        Optional<Integer> below = chunk.isEmpty() ? nesting.below(importId, position.depth()) : Optional.empty();
        return below.map(depth -> after(importId, new ImportPosition(depth, 0), reader))
                .orElse(chunk);
    }

    // A chunk ends where a record ends.
    private ImportChunk whole(UUID importId, ImportPosition position, CellReader reader) {
        for (int size = SIZE; ; size *= 2) {
            ImportChunk chunk = layer(importId, position, reader, size);
            boolean uncut = chunk.rows() < size
                    || reader.unit().isEmpty()
                    || chunk.usable().isEmpty();
            int whole = uncut ? 0 : chunk.whole(reader.unit());
            if (uncut || whole == 0 && size >= LONGEST_RECORD) {
                return chunk;
            }
            if (whole > 0) {
                return chunk.first(whole);
            }
        }
    }

    private ImportChunk layer(UUID importId, ImportPosition position, CellReader reader, int size) {
        boolean ring = position.depth() > ImportNesting.DEEPEST;
        List<Row> usable = new ArrayList<>();
        List<Outcome> broken = new ArrayList<>();
        Map<Long, Long> above = new HashMap<>();
        List<Long> numbers = jdbc.sql(position.depth() == 0 ? ON_TOP : BELOW)
                .param("id", importId)
                .param("depth", position.depth())
                .param("number", position.number())
                .param("size", size)
                .query((row, at) -> {
                    long number = row.getLong("number");
                    String problem = row.getString("problem_key");
                    if (problem == null) {
                        List<String> cells = json.readValue(row.getString("cells"), new TypeReference<>() {});
                        reader.read(
                                number, cells, one -> usable.add(ring ? one.hanging(Above.RING) : one), broken::add);
                        if (!ring && row.getLong("above") != 0) {
                            above.put(number, row.getLong("above"));
                        }
                    } else {
                        broken.add(broken(number, problem, row));
                    }
                    return number;
                })
                .list();
        long last = numbers.isEmpty() ? position.number() : numbers.get(numbers.size() - 1);
        return new ImportChunk(usable, broken, above, position.at(last));
    }

    private Outcome broken(long number, String problem, ResultSet row) throws SQLException {
        List<Object> arguments = json.readValue(row.getString("problem_arguments"), new TypeReference<>() {});
        return new Outcome(
                number,
                Result.FAILED,
                null,
                null,
                problem,
                arguments.stream().map(String::valueOf).toList());
    }
}
