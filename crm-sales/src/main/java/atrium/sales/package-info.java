/** Sales: leads, territories, pipelines, deals and what follows from them; plugs into the customer record. */
@NullMarked
package atrium.sales;

import org.jspecify.annotations.NullMarked;
