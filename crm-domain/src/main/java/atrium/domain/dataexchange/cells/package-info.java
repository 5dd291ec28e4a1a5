/** Understands what people write into cells: numbers, dates, countries, currencies in the styles of several languages. */
@NullMarked
package atrium.domain.dataexchange.cells;

import org.jspecify.annotations.NullMarked;
