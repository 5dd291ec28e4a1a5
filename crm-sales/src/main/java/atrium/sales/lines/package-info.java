/**
 * What is sold, line by line: products or words, with quantity, price, discount and tax, once or again and again, and what they
 * come to. Amounts are net of tax and rounded to what the currency has, each line for itself.
 */
@NullMarked
@ApplicationModule(
        displayName = "Lines",
        allowedDependencies = {"domain.kernel", "domain.records", "domain.catalog"})
package atrium.sales.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
