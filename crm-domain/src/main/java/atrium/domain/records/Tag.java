package atrium.domain.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A word that records of any type can carry.
 *
 * @param name there once, whatever its case and accents
 * @param hue one of twelve colours, 0 to 11
 */
public record Tag(UUID id, String name, int hue) {

    private static final int ID_LENGTH = 36;

    /**
     * SQL expression of the tags of a record in the order of their names, for {@link #read}.
     *
     * @param id expression of the record's id
     */
    public static String carriedBy(String id) {
        return """
                ARRAY(SELECT t.id || ' ' || t.hue || ' ' || t.name FROM record_tag held JOIN tag t ON t.id = held.tag_id
                  WHERE held.record_id = %s ORDER BY fold(t.name))""".formatted(id);
    }

    /** The tags in a column of {@link #carriedBy}. */
    public static List<Tag> read(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(Tag::of)
                .toList();
    }

    private static Tag of(String text) {
        int blank = text.indexOf(' ', ID_LENGTH + 1);
        int hue = Integer.parseInt(text, ID_LENGTH + 1, blank, 10);
        return new Tag(UUID.fromString(text.substring(0, ID_LENGTH)), text.substring(blank + 1), hue);
    }
}
