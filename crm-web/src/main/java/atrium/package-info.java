/** Atrium, the open CRM. */
@NullMarked
package atrium;

import org.jspecify.annotations.NullMarked;
