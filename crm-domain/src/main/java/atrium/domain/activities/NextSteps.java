package atrium.domain.activities;

import atrium.domain.calendars.NoWorkingTime;
import atrium.domain.calendars.WorkingTimes;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Says on which day what usually follows is due, by the working calendar of whoever is to do it. */
@Component
public class NextSteps {

    private final WorkingTimes working;
    private final Clock clock;

    NextSteps(WorkingTimes working, Clock clock) {
        this.working = working;
        this.clock = clock;
    }

    /** The day of a step that follows today; where nobody ever works, days count as they come. */
    public LocalDate day(NextStep step, Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        try {
            return working.ofPerson(viewer.personId()).plusDays(today, step.workingDays());
        } catch (NoWorkingTime never) {
            return today.plusDays(step.workingDays());
        }
    }
}
