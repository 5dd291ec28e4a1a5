package atrium.domain.records;

import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.CHOICES;
import static atrium.domain.records.FieldKind.EMAIL;
import static atrium.domain.records.FieldKind.TAGS;
import static atrium.domain.records.FieldKind.TEXT;
import static atrium.domain.records.FieldKind.WEB_ADDRESS;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of a list, written by the feature that owns the table; SQL stands only here and never comes from input. It may
 * name {@code :askedDay}, today where whoever asks is, {@code :askedZone}, their time zone, {@code :askedNow}, the moment, and
 * {@code :askedGrantees}, the ids by which records are shared with them.
 *
 * @param key stable name in the address bar; its label stands where a field's label stands
 * @param sql expression of the value over the alias {@code r} of the type's table and the alias of {@code join}
 * @param label expression shown for a PERSON, TEAM or RECORD (its name), or the currency of an AMOUNT
 * @param join a LEFT JOIN that the expressions need, with an alias of its own
 * @param choices codes it may take, in their order, when it is a CHOICE or CHOICES; the one type it points to when it is a RECORD
 * @param among a query to be narrowed with AND: of its record's tags when it is TAGS, with their ids as {@code held.tag_id}, or of
 *     the row that holds its value beside the record as {@code held.<key>}, for CHOICES the array of their codes; else null
 * @param order expression by which it is sorted: a timestamptz for INSTANT, a date for DATE, a number for numbers, CHOICE and CHOICES, else a text
 * @param indexed whether an index of (order, id) over the listed rows exists; such an order is never null, but with gaps
 * @param gaps whether the order of an empty column is null though it is indexed; the index has these rows, too
 * @param leading orders, by the key of their column, for which an index of (this column, order, id) exists
 * @param searched whether its text is part of the record's search document, which then finds it quickly
 * @param shown whether it is shown as long as nobody chose columns
 * @param guarded whether the name of the record it points to is shown to those alone who may see that record
 * @param parts how its choices part a list when it is a CHOICE
 */
public record ListColumn(
        String key,
        FieldKind kind,
        String sql,
        @Nullable String label,
        @Nullable String join,
        List<String> choices,
        @Nullable String among,
        String order,
        boolean indexed,
        boolean gaps,
        List<String> leading,
        boolean searched,
        boolean shown,
        boolean guarded,
        ChoiceParts parts) {

    /** By so many letters texts are sorted that an index with gaps holds. */
    public static final int ORDERED = 200;

    private static final Set<FieldKind> TEXTS = EnumSet.of(TEXT, EMAIL, WEB_ADDRESS);

    public ListColumn {
        choices = List.copyOf(choices);
        leading = List.copyOf(leading);
    }

    /** A column of the type's own table, sorted by its value, hidden until chosen. */
    public static ListColumn of(String key, FieldKind kind, String sql) {
        String order = switch (kind) {
            case WHOLE, YEAR, AMOUNT, INSTANT, DATE, CHOICE, CHOICES -> sql;
            default -> "fold(" + sql + ")";
        };
        return new ListColumn(
                key,
                kind,
                sql,
                null,
                null,
                List.of(),
                null,
                order,
                false,
                false,
                List.of(),
                false,
                false,
                false,
                ChoiceParts.ALIKE);
    }

    /** A column of tags, which can be asked for quickly, hidden until chosen. */
    public static ListColumn tags(String key, String sql, String among, String order) {
        return new ListColumn(
                key,
                TAGS,
                sql,
                null,
                null,
                List.of(),
                among,
                order,
                false,
                false,
                List.of(),
                false,
                false,
                false,
                ChoiceParts.ALIKE);
    }

    /**
     * A column of several choices that stand in a row beside the record, which can be asked for quickly, hidden until chosen.
     *
     * @param sql the codes, one a line
     * @param order a number
     */
    public static ListColumn beside(String key, List<String> codes, String sql, String among, String order) {
        return new ListColumn(
                key,
                CHOICES,
                sql,
                null,
                null,
                codes,
                among,
                order,
                false,
                false,
                List.of(),
                false,
                false,
                false,
                ChoiceParts.ALIKE);
    }

    /** The same column, whose value stands in a row beside the record, by which it can be asked for quickly. */
    public ListColumn among(String amongSql) {
        return new ListColumn(
                key, kind, sql, label, join, choices, amongSql, order, indexed, gaps, leading, searched, shown, guarded,
                parts);
    }

    /** The same column, showing and sorted by the name of what it points to. */
    public ListColumn named(String labelSql, String joinSql) {
        String byName = "fold(" + labelSql + ")";
        return new ListColumn(
                key, kind, sql, labelSql, joinSql, choices, among, byName, indexed, gaps, leading, searched, shown,
                guarded, parts);
    }

    /** The same column, with the LEFT JOIN that its expression needs. */
    public ListColumn joined(String joinSql) {
        return new ListColumn(
                key, kind, sql, label, joinSql, choices, among, order, indexed, gaps, leading, searched, shown, guarded,
                parts);
    }

    /** The same column of amounts, in the currency of another expression. */
    public ListColumn in(String currencySql) {
        return new ListColumn(
                key,
                kind,
                sql,
                currencySql,
                join,
                choices,
                among,
                order,
                indexed,
                gaps,
                leading,
                searched,
                shown,
                guarded,
                parts);
    }

    /** The same column, with the codes it may take and by whose order it is sorted, or the type it points to. */
    public ListColumn choosing(List<String> codes) {
        String first = kind == CHOICES ? "split_part(" + sql + ", chr(10), 1)" : sql;
        String rank = "array_position(ARRAY['" + String.join("', '", codes) + "'], " + first + ")";
        return new ListColumn(
                key,
                kind,
                sql,
                label,
                join,
                codes,
                among,
                kind == CHOICE || kind == CHOICES ? rank : order,
                indexed,
                gaps,
                leading,
                searched,
                shown,
                guarded,
                parts);
    }

    /** The same column, sorted over any number of rows by an index made for this expression, which is never null. */
    public ListColumn indexedBy(String orderSql) {
        return new ListColumn(
                key, kind, sql, label, join, choices, among, orderSql, true, false, leading, searched, shown, guarded,
                parts);
    }

    /**
     * The same column, sorted over any number of rows by an index of its order, in which empty columns are null. Texts have
     * their first {@link #ORDERED} letters in it, as an index holds none of any length.
     */
    public ListColumn indexedWithGaps() {
        String held = TEXTS.contains(kind) ? "left(" + order + ", " + ORDERED + ")" : order;
        return new ListColumn(
                key, kind, sql, label, join, choices, among, held, true, true, leading, searched, shown, guarded,
                parts);
    }

    /** The same column; an index of it leads to rows in these orders. */
    public ListColumn leadingTo(String... orders) {
        return new ListColumn(
                key,
                kind,
                sql,
                label,
                join,
                choices,
                among,
                order,
                indexed,
                gaps,
                List.of(orders),
                searched,
                shown,
                guarded,
                parts);
    }

    /** The same column, part of the search document. */
    public ListColumn inSearch() {
        return new ListColumn(
                key, kind, sql, label, join, choices, among, order, indexed, gaps, leading, true, shown, guarded,
                parts);
    }

    /** The same column, shown from the start. */
    public ListColumn atFirst() {
        return new ListColumn(
                key, kind, sql, label, join, choices, among, order, indexed, gaps, leading, searched, true, guarded,
                parts);
    }

    /** The same column of records, each named only to those who may see it, and sorted by nothing that tells its name. */
    public ListColumn guardedByRecord() {
        String same = "(" + sql + ")::text";
        return new ListColumn(
                key, kind, sql, label, join, choices, among, same, indexed, gaps, leading, searched, shown, true,
                parts);
    }

    /**
     * The same column of choices, of which only some are possible with each value of another column: a list that this value
     * narrows is parted by those alone.
     *
     * @param other key of the other column
     * @param possible the choices by the other column's value, in its text form; none for values that are not named
     */
    public ListColumn within(String other, Map<String, List<String>> possible) {
        return parting(parts.within(other, possible));
    }

    /** The same column of choices; with these a record is done: they stand last where a list is parted, and on a board folded. */
    public ListColumn ending(String... codes) {
        return parting(parts.ending(Set.of(codes)));
    }

    /** The same column of choices; the database demands one of every record, so none is ever without. */
    public ListColumn always() {
        return parting(parts.filled());
    }

    private ListColumn parting(ChoiceParts other) {
        return new ListColumn(
                key, kind, sql, label, join, choices, among, order, indexed, gaps, leading, searched, shown, guarded,
                other);
    }
}
