/** The unified customer record and the engines that sales, marketing and service share. */
@NullMarked
package atrium.domain;

import org.jspecify.annotations.NullMarked;
