package atrium.domain.dataexchange;

import atrium.domain.events.JsonRows;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Result;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an import that were not brought in as they are, with the reasons. */
@Component
class ImportProblems {

    private static final String INSERT = """
            INSERT INTO import_problem (import_id, number, result, field, message_key, arguments)
            SELECT :id, number, result, field, message_key, arguments
            FROM json_to_recordset(:rows::json) AS row (number bigint, result text, field text, message_key text,
              arguments jsonb)
            """;

    private static final String SELECT = """
            SELECT p.number, p.result, p.field, p.message_key, p.arguments, r.cells
            FROM import_problem p JOIN import_row r ON r.import_id = p.import_id AND r.number = p.number
            WHERE p.import_id = :id ORDER BY p.result = 'FAILED' DESC, p.number
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportProblems(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    ImportCounts count(List<Outcome> outcomes) {
        return new ImportCounts(
                count(outcomes, Result.CREATED),
                count(outcomes, Result.UPDATED),
                count(outcomes, Result.UNCHANGED),
                count(outcomes, Result.SKIPPED),
                count(outcomes, Result.FAILED),
                outcomes.stream()
                        .filter(outcome -> "import.problem.lookalike".equals(outcome.messageKey()))
                        .count(),
                outcomes.stream()
                        .mapToLong(outcome -> outcome.madeAlong().size())
                        .sum());
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    void add(UUID importId, List<Outcome> outcomes) {
        List<Line> lines = outcomes.stream()
                .filter(outcome -> outcome.messageKey() != null)
                .map(outcome -> new Line(
                        outcome.number(),
                        outcome.result().name(),
                        outcome.field(),
                        outcome.messageKey(),
                        outcome.arguments()))
                .toList();
        if (!lines.isEmpty()) {
            jdbc.sql(INSERT)
                    .param("id", importId)
                    .param("rows", JsonRows.of(lines))
                    .update();
        }
    }

    /** The first problems, failures before the others. */
    List<ImportProblem> first(UUID importId, int most) {
        return jdbc.sql(SELECT + " LIMIT :most")
                .param("id", importId)
                .param("most", most)
                .query((row, number) -> problem(
                        row.getLong("number"),
                        row.getString("result"),
                        row.getString("field"),
                        row.getString("message_key"),
                        row.getString("arguments"),
                        row.getString("cells")))
                .list();
    }

    /** Rows that were not brought in as they are, one after another, without holding them all. */
    void each(UUID importId, Consumer<ImportProblem> reader) {
        jdbc.sql(SELECT).param("id", importId).withFetchSize(500).query(row -> {
            reader.accept(problem(
                    row.getLong("number"),
                    row.getString("result"),
                    row.getString("field"),
                    row.getString("message_key"),
                    row.getString("arguments"),
                    row.getString("cells")));
        });
    }

    void keepTheirRowsOnly(UUID importId) {
        jdbc.sql("""
                        DELETE FROM import_row r WHERE import_id = :id AND NOT EXISTS (
                          SELECT FROM import_problem p WHERE p.import_id = r.import_id AND p.number = r.number)
                        """).param("id", importId).update();
    }

    private ImportProblem problem(
            long number, String result, @Nullable String field, String key, String arguments, String cells) {
        return new ImportProblem(
                number,
                result.equals(Result.FAILED.name()),
                field,
                key,
                json.readValue(arguments, new TypeReference<List<String>>() {}),
                json.readValue(cells, new TypeReference<List<String>>() {}));
    }

    record Line(
            long number,
            String result,
            @Nullable String field,
            @Nullable String messageKey,
            List<String> arguments) {}
}
