package atrium.web.insights;

import java.util.List;
import java.util.stream.Stream;

/**
 * What stands above a page of figures: the ways to the other ones, and whose deals of which time are looked at.
 *
 * @param places the pages
 * @param action address of this one
 * @param periods none where there is nothing to choose; so with the others
 */
record ScopeBar(
        List<Place> places,
        String action,
        List<Option> periods,
        List<Option> pipelines,
        List<Option> teams,
        List<Option> people) {

    /** Whether there is anything to choose. */
    public boolean choices() {
        return Stream.of(periods, pipelines, teams, people).anyMatch(options -> !options.isEmpty());
    }

    /** A page of figures. */
    record Place(String text, String href, boolean here) {}

    /** Something to choose. */
    record Option(String value, String text, boolean chosen) {}
}
