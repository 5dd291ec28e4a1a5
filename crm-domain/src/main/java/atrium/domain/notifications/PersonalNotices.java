package atrium.domain.notifications;

import atrium.domain.events.ActivityAssigned;
import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.Cause;
import atrium.domain.events.GuestsInvited;
import atrium.domain.events.PeopleMentioned;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.ReminderDue;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import atrium.domain.events.WorkEnded;
import atrium.domain.kernel.RecordRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people when they are mentioned, reminded, given a record or a plan, and when their work in the background ends. */
@Component
class PersonalNotices {

    private static final String OWNER = "owner";
    private static final String ACTIVITY = "activity";

    // Files that come in and what is taken back tell nobody; their own report does.
    private static final Set<Cause> TOLD = EnumSet.of(Cause.PAGE, Cause.API, Cause.BULK, Cause.AUTOMATION, Cause.DEMO);

    // What comes in with its history is no news.
    private static final Duration NEWS = Duration.ofHours(1);

    private final TransactionBuffer<Notice> buffer;
    private final Clock clock;

    PersonalNotices(Notifier notifier, TransactionBuffers buffers, Clock clock) {
        this.buffer = buffers.writingWith(notifier::tell);
        this.clock = clock;
    }

    @EventListener
    void on(RecordEvent event) {
        buffer.add(assignment(event).stream().toList());
    }

    @EventListener
    void on(BulkChange bulk) {
        buffer.add(bulk.events().stream()
                .flatMap(event -> assignment(event).stream())
                .toList());
    }

    @EventListener
    void on(PeopleMentioned mention) {
        buffer.add(mention.people().stream()
                .filter(person -> isNews(mention.actor(), mention.at()))
                .map(person -> new Notice(
                                person,
                                StandardKinds.MENTION,
                                mention.customer(),
                                null,
                                null,
                                mention.actor().personId(),
                                null,
                                "notice.mention",
                                List.of())
                        .withDeputy())
                .toList());
    }

    @EventListener
    void on(ActivityAssigned assigned) {
        if (isNews(assigned.actor(), assigned.at())) {
            Notice notice = assigned.actor().cause() == Cause.BULK ? oneOfMany(assigned) : plan(assigned);
            buffer.add(List.of(
                    aboutAny(assigned.account(), assigned.contact(), assigned.about()) ? notice.withDeputy() : notice));
        }
    }

    private static Notice plan(ActivityAssigned assigned) {
        return plan(
                StandardKinds.ASSIGNMENT,
                "notice." + assigned.kind() + ".assigned",
                assigned.owner(),
                assigned.activityId(),
                assigned.actor().personId(),
                List.of(assigned.subject()));
    }

    private static Notice oneOfMany(ActivityAssigned assigned) {
        return new Notice(
                assigned.owner(),
                StandardKinds.ASSIGNMENT,
                null,
                null,
                "/my-day",
                assigned.actor().personId(),
                assigned.actor().origin(),
                "notice.plans.assigned",
                List.of());
    }

    @EventListener
    void on(GuestsInvited invited) {
        if (isNews(invited.actor(), invited.at())) {
            buffer.add(invited.people().stream()
                    .map(person -> plan(
                            StandardKinds.ASSIGNMENT,
                            "notice.meeting.guest",
                            person,
                            invited.activityId(),
                            invited.actor().personId(),
                            List.of(invited.subject())))
                    .toList());
        }
    }

    @EventListener
    void on(ReminderDue due) {
        Notice notice = plan(
                StandardKinds.REMINDER,
                "notice." + due.kind() + (due.dueDay() == null ? ".due" : ".due-day"),
                due.owner(),
                due.activityId(),
                null,
                List.of(
                        due.subject(),
                        due.dueDay() == null
                                ? due.dueAt().toString()
                                : due.dueDay().toString()));
        buffer.add(List.of(aboutAny(due.account(), due.contact(), due.about()) ? notice.withDeputy() : notice));
    }

    // What is about nothing stays between whoever planned it and whoever is to do it.
    private static boolean aboutAny(@Nullable UUID account, @Nullable UUID contact, @Nullable RecordRef about) {
        return account != null || contact != null || about != null;
    }

    @EventListener
    void on(WorkEnded work) {
        buffer.add(List.of(new Notice(
                work.personId(),
                StandardKinds.WORK,
                null,
                null,
                work.address(),
                null,
                null,
                "notice." + work.work(),
                work.arguments())));
    }

    // One's own day shows every plan of one's own, whoever it is with.
    private static Notice plan(
            String kind, String text, UUID owner, UUID activity, @Nullable UUID actor, List<String> arguments) {
        return new Notice(owner, kind, null, null, "/my-day#plan-" + activity, actor, null, text, arguments);
    }

    private boolean isNews(Actor actor, Instant at) {
        return TOLD.contains(actor.cause()) && at.isAfter(clock.instant().minus(NEWS));
    }

    private Optional<Notice> assignment(RecordEvent event) {
        if (event.record().type().equals(ACTIVITY) || !isNews(event.actor(), event.at())) {
            return Optional.empty();
        }
        return event.changes().stream()
                .filter(change -> change.field().equals(OWNER))
                .flatMap(change -> Optional.ofNullable(change.after()).stream())
                .findFirst()
                .map(owner -> new Notice(
                                UUID.fromString(owner),
                                StandardKinds.ASSIGNMENT,
                                event.record(),
                                null,
                                null,
                                event.actor().personId(),
                                event.actor().cause() == Cause.BULK
                                        ? event.actor().origin()
                                        : null,
                                "notice.assigned." + event.record().type(),
                                List.of())
                        .withDeputy());
    }
}
