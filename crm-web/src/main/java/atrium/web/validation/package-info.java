/** The pages on which validation rules are kept. */
@NullMarked
package atrium.web.validation;

import org.jspecify.annotations.NullMarked;
