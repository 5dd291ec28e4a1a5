/** What keeps people out who use a screen reader, a keyboard or their own eyes at the edge of what they see. */
@NullMarked
package atrium.web.barriers;

import org.jspecify.annotations.NullMarked;
