package atrium.domain.dataexchange.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of the columns, each given once: a blank one takes the column's letter, a repeated one a number. */
final class Headings {
    private Headings() {}

    static List<String> distinct(List<String> firstRow) {
        List<String> names = new ArrayList<>(firstRow.size());
        Set<String> taken = new HashSet<>();
        for (String cell : firstRow) {
            String wanted = cell.strip().replaceAll("\\s+", " ");
            String name = wanted.isEmpty() ? letter(names.size()) : wanted;
            String unique = name;
            for (int again = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); again++) {
                unique = name + " (" + again + ")";
            }
            names.add(unique);
        }
        return names;
    }

    /** A, B … Z, AA, AB … as spreadsheets name columns. */
    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
