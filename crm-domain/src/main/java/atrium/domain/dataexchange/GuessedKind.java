package atrium.domain.dataexchange;

import atrium.domain.customfields.CustomKind;
import atrium.domain.dataexchange.cells.CellText;
import atrium.domain.dataexchange.cells.ColumnProfile;
import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.dataexchange.cells.YesNo;
import atrium.domain.records.FieldKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Guesses what a column holds, for the field that is made for it. */
final class GuessedKind {

    private static final double NEARLY_ALL = 0.95;
    private static final int LONG = 200;
    private static final int MOST_CHOICES = 12;
    private static final int TIMES_EACH = 3;

    private GuessedKind() {}

    /**
     * The kind of most cells.
     *
     * @param cells a sample of the column
     * @param people whether a text means somebody who works here
     */
    static CustomKind of(List<String> cells, ColumnStyle style, Predicate<String> people) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (filled.isEmpty()) {
            return CustomKind.TEXT;
        }
        ColumnProfile profile = ColumnProfile.of(filled, style);
        Set<String> distinct = new HashSet<>(filled);
        if (filled.stream().allMatch(cell -> YesNo.read(cell) != null)) {
            return CustomKind.YES_NO;
        }
        if (distinct.stream().allMatch(people)) {
            return CustomKind.PERSON;
        }
        if (profile.fits(FieldKind.EMAIL) >= NEARLY_ALL) {
            return CustomKind.EMAIL;
        }
        if (profile.fits(FieldKind.WEB_ADDRESS) >= NEARLY_ALL) {
            return CustomKind.WEB_ADDRESS;
        }
        if (profile.fits(FieldKind.INSTANT) >= NEARLY_ALL) {
            return filled.stream().anyMatch(cell -> cell.contains(":")) ? CustomKind.DATE_TIME : CustomKind.DATE;
        }
        return profile.fits(FieldKind.AMOUNT) >= NEARLY_ALL && filled.stream().noneMatch(GuessedKind::isNumberOfThing)
                ? amount(filled, style)
                : text(filled, distinct);
    }

    // What begins with a zero or a plus is the number of something, and nothing to reckon with.
    private static boolean isNumberOfThing(String cell) {
        return cell.matches("(0\\d|\\+).*");
    }

    private static CustomKind amount(List<String> filled, ColumnStyle style) {
        long named = filled.stream()
                .filter(cell -> !CellText.currencies(cell, style).isEmpty())
                .count();
        return named >= NEARLY_ALL * filled.size() ? CustomKind.MONEY : CustomKind.NUMBER;
    }

    private static CustomKind text(List<String> filled, Set<String> distinct) {
        if (filled.stream().anyMatch(cell -> cell.length() > LONG || cell.indexOf('\n') >= 0)) {
            return CustomKind.LONG_TEXT;
        }
        boolean few = distinct.size() <= MOST_CHOICES && filled.size() >= TIMES_EACH * distinct.size();
        return few ? CustomKind.CHOICE : CustomKind.TEXT;
    }
}
