package atrium.web.lists;

import atrium.domain.records.Tag;
import atrium.web.conditions.Option;
import atrium.web.shell.Mark;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a list page shows, in the words of the person who looks at it.
 *
 * @param carried parts of the address that a form carries along, by name
 * @param menus each of which is fetched when it is opened
 * @param leftOut whether something of a saved view is left out that is unknown to the viewer
 * @param order says in which order the rows stand, when the asked one can't be given
 * @param remedy what can be done so that it can; null for nothing
 * @param total what is known of the number of matches without counting
 * @param count address that counts; null when the number is known
 * @param sums address that adds up columns of numbers; null when none is shown
 * @param tools what can be done with all records of the type
 * @param selecting what can be done with selected rows; null when nothing can
 * @param groupings the ways to part the list, the first of them not at all; only this one where no column parts it
 * @param grouped its groups, in the place of rows; null when it is whole
 * @param views what is said of saved views
 * @param empty what to say in place of rows; null when there are rows
 */
record ListScreen(
        String title,
        String path,
        String text,
        boolean archived,
        Map<String, String> carried,
        List<Head> heads,
        List<Row> rows,
        List<QuickFilter> quick,
        List<Chip> chips,
        List<MenuLink> menus,
        Link archive,
        @Nullable String clear,
        boolean leftOut,
        @Nullable String order,
        SortRemedy.@Nullable Remedy remedy,
        String total,
        @Nullable String count,
        @Nullable String sums,
        @Nullable String previous,
        @Nullable String next,
        @Nullable Empty empty,
        List<Link> creations,
        List<ListTool.Offer> tools,
        @Nullable Selecting selecting,
        List<Link> groupings,
        @Nullable GroupedScreen grouped,
        ViewBar views) {

    /**
     * @param more address that sorts by this column after those by which it is sorted already
     * @param direction {@code asc}, {@code desc} or null
     * @param edited whether its cells can be changed in their place
     * @param width in pixels; null when the column takes what it needs
     * @param rank its place among several columns by which it is sorted; null otherwise
     */
    record Head(
            String key,
            String label,
            String href,
            String more,
            @Nullable String direction,
            @Nullable Integer rank,
            boolean number,
            String look,
            boolean edited,
            @Nullable Integer width) {}

    /**
     * What can be done with selected rows.
     *
     * @param parts parts of the address of this page of the list
     * @param all address that counts all that match; null when they all are on this page
     */
    record Selecting(
            List<RowDeeds.Offer> deeds,
            Map<String, String> parts,
            @Nullable String all) {}

    /**
     * What is said of all that match.
     *
     * @param select text of the button that selects them
     * @param selected what is said when they are selected
     */
    record Matching(String select, String selected) {}

    record Row(String id, String href, String title, Mark mark, List<Cell> cells) {}

    /**
     * @param look classes of the cell
     * @param href where its text leads; null for plain text
     * @param state classes of a state shown by a dot before the text; null without
     * @param hint said on hover
     * @param tags shown in place of a text
     */
    record Cell(
            String text,
            String look,
            @Nullable String href,
            @Nullable String state,
            @Nullable String hint,
            List<Tag> tags) {

        Cell(String text, String look, @Nullable String href, @Nullable String state, @Nullable String hint) {
            this(text, look, href, state, hint, List.of());
        }

        /** Nothing but a text. */
        public boolean plain() {
            return href == null && state == null && tags.isEmpty();
        }
    }

    /**
     * @param options values to choose from, or only the chosen one while the others are fetched; empty when it is typed
     * @param source address of the other options; null when all are there
     * @param ask address at which the filter is made where the options can't be fetched
     */
    record QuickFilter(
            String name,
            String label,
            String value,
            List<Option> options,
            @Nullable String source,
            String ask) {}

    /** @param change address at which the filter is changed */
    record Chip(String text, String remove, String change) {}

    record Link(String text, String href) {}

    /** @param href address of the menu */
    record MenuLink(ListMenu.Kind kind, String href) {}

    /** @param ways how to begin, the most usual first */
    record Empty(String art, String title, String text, List<Link> ways) {}
}
