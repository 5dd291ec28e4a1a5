package atrium.domain.listviews;

import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for each person which columns of which boards are folded. */
@Component
@Transactional
public class BoardFolds {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    BoardFolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the viewer wanted of the columns of a board, by their value; empty text for none. */
    @Transactional(readOnly = true)
    public Map<String, Boolean> of(ListQuery query, Viewer viewer) {
        if (query.grouping() == null || !query.grouping().board()) {
            return Map.of();
        }
        Map<String, Boolean> folds = new HashMap<>();
        jdbc.sql("SELECT value, folded FROM board_fold WHERE person_id = :person AND board = :board")
                .param("person", viewer.personId())
                .param("board", board(query))
                .query(row -> {
                    folds.put(row.getString("value"), row.getBoolean("folded"));
                });
        return folds;
    }

    /**
     * Folds or unfolds a column.
     *
     * @throws UnreadableList when the board has no such column
     */
    public void fold(ListQuery query, String value, boolean folded, Viewer viewer) {
        ListColumn column = ListGroups.column(query);
        boolean known = column.kind() == FieldKind.CHOICE
                ? value.isEmpty() || column.choices().contains(value)
                : value.length() <= LONGEST && value.indexOf('\0') < 0;
        if (!known) {
            throw new UnreadableList("value", "unknown-grouping", value);
        }
        jdbc.sql("""
                        INSERT INTO board_fold (person_id, board, value, folded) VALUES (:person, :board, :value, :folded)
                        ON CONFLICT (person_id, board, value) DO UPDATE SET folded = excluded.folded
                        """)
                .param("person", viewer.personId())
                .param("board", board(query))
                .param("value", value)
                .param("folded", folded)
                .update();
    }

    private static String board(ListQuery query) {
        return query.definition().type().code() + "." + ListGroups.column(query).key();
    }
}
