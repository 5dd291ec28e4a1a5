package atrium.domain.activities;

import atrium.domain.calendars.WorkingCalendar;
import atrium.domain.calendars.WorkingTimes;
import atrium.domain.events.ActivityWithdrawn;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Viewer;
import atrium.domain.repeats.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets plans that repeat follow each other, one open at a time. */
@Component
class Series {

    private final ActivityRepository activities;
    private final WorkingTimes working;
    private final ActivityNews news;

    Series(ActivityRepository activities, WorkingTimes working, ActivityNews news) {
        this.activities = activities;
        this.working = working;
        this.news = news;
    }

    /**
     * Plans the one after another that was done.
     *
     * @param model what the new one is like
     */
    Optional<Following> follow(Activity done, ActivityFacts model, Viewer viewer, Instant now) {
        Repeat repeat = model.repeat();
        if (repeat == null || activities.existsByFollowsIdAndWithdrawnAtIsNull(done.id())) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, repeat.zone());
        return repeat.after(today, calendar(model.ownerId())).map(next -> {
            Activity following = activities.save(done.followedBy(UuidV7.next(), moved(model, next), now));
            news.tell(ActivityDeeds.repeated(following, viewer.zone(), viewer.actor(), now));
            return new Following(following.id(), next.due(), next.missed());
        });
    }

    static ActivityFacts moved(ActivityFacts facts, Repeat.Next next) {
        return facts.due(
                next.repeat().time() == null ? next.due() : null, next.repeat().moment(next.due()), next.repeat());
    }

    /** When its owner works; the company, where it is nobody's. */
    WorkingCalendar calendar(@Nullable UUID owner) {
        return owner == null ? working.ofCompany() : working.ofPerson(owner);
    }

    /** Takes away what follows one that is open again; what somebody has changed, done or planned further stays. */
    void takeBack(Activity reopened, Viewer viewer, Instant now) {
        activities
                .findByFollowsIdAndWithdrawnAtIsNull(reopened.id())
                .filter(Activity::untouched)
                .ifPresent(following -> {
                    following.leaveSeries();
                    following.withdraw(now);
                    news.tell(new ActivityWithdrawn(
                            following.id(), following.kind().code(), viewer.actor(), now));
                });
    }

    /** What comes back where another one has followed meanwhile comes once only. */
    void settle(Activity returning) {
        UUID before = returning.followsId();
        if (before != null
                && activities
                        .findByFollowsIdAndWithdrawnAtIsNull(before)
                        .filter(other -> !other.id().equals(returning.id()))
                        .isPresent()) {
            returning.leaveSeries();
        }
    }
}
