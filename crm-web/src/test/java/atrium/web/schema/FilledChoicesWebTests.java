package atrium.web.schema;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.ListColumn;
import atrium.domain.records.Listed;
import atrium.domain.records.RecordTypes;
import atrium.web.testing.PageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boards read no column for records without a value where each has one: the database has to demand it. */
@PageTest
class FilledChoicesWebTests {

    @Autowired
    List<Listed> lists;

    @Autowired
    RecordTypes types;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSaidToBeFilledIsDemandedByTheDatabase() {
        assertThat(lists).anyMatch(list -> list.columns().stream().anyMatch(FilledChoicesWebTests::filled));
        for (Listed list : lists) {
            String table = types.of(list.type()).orElseThrow().table();
            list.columns().stream()
                    .filter(FilledChoicesWebTests::filled)
                    .forEach(column -> assertThat(plan(table, column))
                            .as(list.type() + "." + column.key())
                            .anyMatch(line -> line.contains("One-Time Filter: false")));
        }
    }

    private static boolean filled(ListColumn column) {
        return column.parts().always();
    }

    private List<String> plan(String table, ListColumn column) {
        return jdbc.sql("EXPLAIN SELECT FROM %s r WHERE (%s) IS NULL".formatted(table, column.sql()))
                .query(String.class)
                .list();
    }
}
