package atrium.web.planner;

import atrium.domain.organization.PersonSummary;
import atrium.domain.records.Viewer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of whose calendar.
 *
 * @param people those shown, by name
 * @param total how many there are; more than are shown at once when a team is large
 * @param teamName name of the team whose members they are; null when they were chosen one by one
 * @param today the day that it is for the viewer
 */
record PlannerQuestion(
        PlannerChoice choice,
        LocalDate day,
        List<PersonSummary> people,
        int total,
        @Nullable String teamName,
        LocalDate today,
        Viewer viewer) {

    /** Most people whose hours are laid over each other; more stand below each other. */
    static final int FEW = 4;

    /** Most people who are shown at once. */
    static final int AT_ONCE = 25;

    PlannerQuestion {
        people = List.copyOf(people);
    }

    LocalDate from() {
        return choice.span().from(day);
    }

    LocalDate until() {
        return choice.span().until(day);
    }

    boolean alone() {
        return people.size() == 1 && people.get(0).id().equals(viewer.personId());
    }

    boolean several() {
        return people.size() > 1;
    }

    String mode() {
        return switch (choice.span()) {
            case DAY -> several() ? "team-day" : "hours";
            case WEEK -> people.size() > FEW ? "team-week" : "hours";
            case MONTH -> "month";
            case LIST -> "list";
        };
    }

    String address() {
        return choice.on(day);
    }
}
