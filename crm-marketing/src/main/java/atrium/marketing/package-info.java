/** Marketing: segments, campaigns, journeys, forms and scoring; plugs into the customer record. */
@NullMarked
package atrium.marketing;

import org.jspecify.annotations.NullMarked;
