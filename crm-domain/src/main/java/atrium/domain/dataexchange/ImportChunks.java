package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.CellText;
import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.records.Importable;
import atrium.domain.records.RecordField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    ImportChunks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rows of an import after a position; empty at the end. */
    Chunk after(UUID importId, long position, Columns columns) {
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
                        usable.add(new Importable.Row(at, columns.values(cells)));
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

    /** The fields and writing styles of an import's columns. */
    static final class Columns {

        private final List<@Nullable RecordField> fields;
        private final List<ColumnStyle> styles;

        Columns(ImportRun run, List<RecordField> known, ColumnStyle otherwise) {
            Map<String, RecordField> byKey =
                    known.stream().collect(Collectors.toMap(RecordField::key, Function.identity()));
            fields = new ArrayList<>();
            styles = new ArrayList<>();
            List<@Nullable String> chosen = Objects.requireNonNull(run.plan()).fields();
            for (int column = 0; column < chosen.size(); column++) {
                String key = chosen.get(column);
                int at = column;
                fields.add(key == null ? null : byKey.get(key));
                styles.add(ColumnStyle.of(
                        run.sample().stream().map(cells -> cells.get(at)).toList(), otherwise));
            }
        }

        /** Text form by field; blank cells are absent. */
        Map<String, String> values(List<String> cells) {
            Map<String, String> values = new HashMap<>();
            for (int column = 0; column < fields.size(); column++) {
                RecordField field = fields.get(column);
                if (field != null) {
                    String text = CellText.forField(field, cells.get(column), styles.get(column));
                    if (!text.isBlank()) {
                        values.put(field.key(), text);
                    }
                }
            }
            return values;
        }
    }
}
