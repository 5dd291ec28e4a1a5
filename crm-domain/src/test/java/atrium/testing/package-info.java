/** What the tests of all modules share: a real PostgreSQL and people who sign in. */
@NullMarked
package atrium.testing;

import org.jspecify.annotations.NullMarked;
