/** The pages on which the quality of data is seen, mended and measured. */
@NullMarked
package atrium.web.quality;

import org.jspecify.annotations.NullMarked;
