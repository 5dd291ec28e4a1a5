/** The presentation layer: pages and public addresses over the doors of the modules; no business rule, no SQL. */
@NullMarked
package atrium.web;

import org.jspecify.annotations.NullMarked;
