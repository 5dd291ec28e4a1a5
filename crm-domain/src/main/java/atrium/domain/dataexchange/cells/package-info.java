/** Understands what people write into cells: numbers, dates, countries, currencies in the styles of several languages. */
@NullMarked
@NamedInterface("cells")
package atrium.domain.dataexchange.cells;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
