package atrium.sales.pipelines;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes stable codes out of names. */
@Component
class Codes {

    private static final int LONGEST = 50;

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code for this name that no row of the table has in its column {@code code}. */
    String free(String table, String name) {
        String slug = slug(name);
        String code = slug;
        for (int number = 2; taken(table, code); number++) {
            code = slug + "-" + number;
        }
        return code;
    }

    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.isEmpty() ? "x" : cut;
    }

    private boolean taken(String table, String code) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM " + table + " WHERE code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
