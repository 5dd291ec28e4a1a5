/** The schema of the database as a text that reviewers read. */
@NullMarked
package atrium.web.schema;

import org.jspecify.annotations.NullMarked;
