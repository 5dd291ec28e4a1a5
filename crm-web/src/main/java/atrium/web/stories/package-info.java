/**
 * What stands on the page of every record that has a story: the story's stretches, in words, and what of it somebody wants to read;
 * what is planned; and the panels that other rooms plug in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Stories",
        allowedDependencies = {
            "domain.kernel",
            "domain.events",
            "domain.records",
            "domain.organization",
            "domain.customers",
            "domain.customfields",
            "domain.activities",
            "domain.activityplans",
            "domain.timeline",
            "domain.search",
            "web.lists",
            "web.records",
            "web.repeats",
            "web.security",
            "web.shell"
        })
package atrium.web.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
