package atrium.domain.search;

import atrium.domain.records.AsciiFolding;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes case and accents from what was typed, as the database's {@code fold} does. */
@Component
class Folding {

    private final JdbcClient jdbc;

    Folding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters without accents need no question to the database. */
    FoldedWords fold(SearchText text) {
        boolean ascii = AsciiFolding.fold(text.typed()).isPresent();
        return new FoldedWords(text, ascii ? lower(text) : asked(text));
    }

    private static List<String> lower(SearchText text) {
        return text.words().stream()
                .map(word -> AsciiFolding.fold(word).orElseThrow())
                .toList();
    }

    private List<String> asked(SearchText text) {
        return jdbc.sql(
                        "SELECT fold(word) FROM unnest(:words::text[]) WITH ORDINALITY AS typed (word, place) ORDER BY place")
                .param("words", text.words().toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
