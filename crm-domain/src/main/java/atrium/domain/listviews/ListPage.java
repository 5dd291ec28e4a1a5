package atrium.domain.listviews;

import atrium.domain.records.ListColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param columns the shown columns, the title first
 * @param sort the order in which the rows stand
 * @param sortRefused whether another order was asked for, which more than {@link ListViews#SORTABLE} rows can't be given
 * @param previous cursor of the page before; null on the first
 * @param next cursor of the page behind; null on the last
 */
public record ListPage(
        List<ListColumn> columns,
        List<ListRow> rows,
        List<SortKey> sort,
        boolean sortRefused,
        @Nullable String previous,
        @Nullable String next) {}
