package atrium.domain.search;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes case and accents from what was typed, as the database's {@code fold} does. */
@Component
class Folding {

    private static final int ASCII = 128;

    private final JdbcClient jdbc;

    Folding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters without accents need no question to the database. */
    FoldedText fold(SearchText text) {
        return new FoldedText(
                text, text.typed().chars().allMatch(letter -> letter < ASCII) ? lower(text) : asked(text));
    }

    private static List<String> lower(SearchText text) {
        return text.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private List<String> asked(SearchText text) {
        return jdbc.sql(
                        "SELECT fold(word) FROM unnest(:words::text[]) WITH ORDINALITY AS typed (word, place) ORDER BY place")
                .param("words", text.words().toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
