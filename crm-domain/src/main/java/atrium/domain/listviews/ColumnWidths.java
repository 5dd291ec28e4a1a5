package atrium.domain.listviews;

import java.util.HashMap;
import java.util.Map;

/** Widths of columns in an address, each behind its column: {@code name,city:180}. */
public final class ColumnWidths {

    /** Least width of a column, in pixels. */
    public static final int LEAST = 48;

    /** Greatest width of a column, in pixels. */
    public static final int MOST = 800;

    private static final String SIGN = ":";

    private ColumnWidths() {}

    static String column(String written) {
        return written.split(SIGN, 2)[0];
    }

    static String write(String column, int width) {
        return column + SIGN + width;
    }

    static Map<String, Integer> read(String columns) {
        Map<String, Integer> widths = new HashMap<>();
        for (String column : columns.split(",")) {
            String[] parts = column.split(SIGN, 2);
            if (parts.length == 2) {
                widths.put(parts[0], width(parts[1]));
            }
        }
        return widths;
    }

    static void require(int width) {
        width(String.valueOf(width));
    }

    private static int width(String text) {
        int width = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (width < LEAST || width > MOST) {
            throw new UnreadableList("columns", "unknown-width", text, LEAST, MOST);
        }
        return width;
    }
}
