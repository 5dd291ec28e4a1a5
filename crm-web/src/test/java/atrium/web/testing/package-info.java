/** What the tests of pages share: the running application, its people, and browsers that are signed in as them. */
@NullMarked
package atrium.web.testing;

import org.jspecify.annotations.NullMarked;
