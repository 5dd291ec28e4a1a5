package atrium.domain.dataexchange.cells;

import java.util.Collection;

/** How one column writes what several readers would understand in several ways. */
public record ColumnStyle(NumberStyle numbers, DateOrder dates) {
    /** What the cells prove, and where they prove nothing, what the importing person's own style is. */
    public static ColumnStyle of(Collection<String> cells, ColumnStyle otherwise) {
        return new ColumnStyle(
                NumberStyle.of(cells).orElse(otherwise.numbers),
                DateOrder.of(cells).orElse(otherwise.dates));
    }
}
