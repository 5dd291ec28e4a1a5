/** Reads tables out of text files that nobody has checked: every dialect, bounded memory, a sentence for each refusal. */
@NullMarked
@NamedInterface("tables")
package atrium.domain.dataexchange.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
