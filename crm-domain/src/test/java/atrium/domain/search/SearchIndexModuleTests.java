package atrium.domain.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.testing.TestDatabaseConfiguration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index holds text as it is typed, and lets no search wait. */
@SpringBootTest
@Import(TestDatabaseConfiguration.class)
class SearchIndexModuleTests {

    @Autowired
    Folding folding;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noPieceOfTheIndexLetsMuchWaitThatEverySearchWouldReadThrough() {
        assertThat(jdbc.sql("""
                                SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                                  JOIN pg_am a ON a.oid = c.relam JOIN pg_class t ON t.oid = i.indrelid
                                WHERE a.amname = 'gin' AND c.relkind = 'i' AND t.relname LIKE 'search\\_%'
                                  AND NOT coalesce(c.reloptions, '{}') @> ARRAY['gin_pending_list_limit=256']
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void textIsFoldedAsTheDatabaseFoldsIt() {
        String all = IntStream.range(33, 127).mapToObj(Character::toString).collect(joining());
        for (String typed : List.of(all, "Straße 7 Ærø", "ŁÓDŹ ÉTÉ", "100%_a\\b")) {
            FoldedWords folded = folding.fold(SearchText.of(typed));
            assertThat(folded.typed())
                    .isEqualTo(sql("SELECT fold(:typed)", folded.text().typed()));
            assertThat(folded.pattern())
                    .isEqualTo(sql("SELECT fold_pattern(:typed)", folded.text().typed()));
        }
    }

    private String sql(String statement, String typed) {
        return jdbc.sql(statement).param("typed", typed).query(String.class).single();
    }
}
