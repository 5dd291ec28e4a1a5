package atrium.web.activities;

import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.DayPart;
import atrium.domain.activities.DayPlan;
import atrium.domain.activities.MyDay.Whose;
import atrium.domain.activities.OpenActivity;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.repeats.RepeatWording;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a person's day into words. */
@Component
class DayScreens {

    static final String PATH = "/my-day";

    private static final Map<String, String> ICONS =
            Map.of("task", "checkbox", "call", "phone", "meeting", "calendar-event");

    private final RecordTypes types;
    private final RepeatWording rules;
    private final MessageSource texts;
    private final Clock clock;

    DayScreens(RecordTypes types, RepeatWording rules, MessageSource texts, Clock clock) {
        this.types = types;
        this.rules = rules;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The page of a day.
     *
     * @param kind the kind shown alone; null for all
     * @param begun how many of each part stand before those of the plan
     */
    DayScreen of(DayPlan plan, @Nullable ActivityKind kind, int begun, Whose whose) {
        Words words = new Words(whose);
        List<DayScreen.Way> kinds = new ArrayList<>();
        kinds.add(new DayScreen.Way(words.path, words.text("day.all"), kind == null));
        for (ActivityKind one : List.of(ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.TASK)) {
            kinds.add(
                    new DayScreen.Way(words.path("kind=" + one.code()), words.text("day." + one.code()), kind == one));
        }
        String alone = kind == null ? "" : kind.code();
        return new DayScreen(
                words.today(),
                words.today.toString(),
                kinds,
                plan.parts().stream()
                        .map(part -> part(part, alone, begun, words))
                        .toList(),
                alone,
                whose.deputised() ? words.path : WritingPlaces.DAY,
                whose.deputised() ? whose.name() : null);
    }

    private DayScreen.Part part(DayPlan.Part part, String kind, int begun, Words words) {
        int shown = begun + part.plans().size();
        int left = part.total() - shown;
        String more =
                words.path("part=" + part.part().code() + "&after=" + shown + (kind.isEmpty() ? "" : "&kind=" + kind));
        return new DayScreen.Part(
                part.part().code(),
                words.text("day.part." + part.part().code()),
                words.say.number(part.total()),
                part.plans().stream()
                        .map(line -> line(part.part(), line, words))
                        .toList(),
                left > 0 ? more : null,
                left > 0 ? words.text("day.more", left) : null);
    }

    private DayScreen.Line line(DayPart part, DayPlan.Line plan, Words words) {
        OpenActivity activity = plan.activity();
        Instant due = activity.dueAt();
        boolean mine = words.whose.id().equals(activity.ownerId());
        String hint = Stream.of(
                        activity.minutes() == null ? null : words.text("planned.minutes", activity.minutes()),
                        activity.place(),
                        mine || activity.ownerName() == null ? null : words.text("day.of", activity.ownerName()),
                        activity.guests() == null ? null : words.text("planned.guests", activity.guests()),
                        plan.authorName() == null || !mine ? null : words.text("day.from", plan.authorName()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new DayScreen.Line(
                activity.id(),
                words.text("composer.kind." + activity.kind()),
                Objects.requireNonNullElse(ICONS.get(activity.kind()), "checkbox"),
                activity.subject(),
                !activity.kind().equals(ActivityKind.TASK.code()),
                words.due(part, activity),
                part == DayPart.OVERDUE || due != null && activity.dueDay() == null && due.isBefore(words.now),
                activity.priority().equals("high"),
                links(plan),
                hint,
                rules.of(activity.repeat(), words.viewer),
                plan.phone(),
                mine,
                mine && activity.guests() != null);
    }

    private List<DayScreen.Link> links(DayPlan.Line plan) {
        List<DayScreen.Link> links = new ArrayList<>();
        link(
                plan.activity().recordType(),
                plan.activity().recordId(),
                plan.activity().recordName(),
                links);
        link("contact", plan.activity().contactId(), plan.activity().contactName(), links);
        link("account", plan.accountId(), plan.accountName(), links);
        return links;
    }

    private void link(@Nullable String type, @Nullable UUID id, @Nullable String name, List<DayScreen.Link> links) {
        if (type != null && id != null && name != null) {
            types.address(new RecordRef(type, id)).ifPresent(address -> links.add(new DayScreen.Link(address, name)));
        }
    }

    /** How one reader says times and texts. */
    private final class Words {

        private final Whose whose;
        private final Viewer viewer;
        private final String path;
        private final Instant now = clock.instant();
        private final Wording say;
        private final LocalDate today;

        Words(Whose whose) {
            this.whose = whose;
            this.viewer = whose.viewer();
            this.path = whose.deputised() ? PATH + "?of=" + whose.id() : PATH;
            this.say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
            this.today = LocalDate.ofInstant(now, viewer.zone());
        }

        String text(String key, Object... values) {
            return texts.getMessage(key, values, viewer.locale());
        }

        String path(String parameters) {
            return path + (whose.deputised() ? "&" : "?") + parameters;
        }

        String today() {
            return DateTimeFormatter.ofPattern("EEEE, d MMMM", viewer.locale()).format(today);
        }

        /** Today the time alone; this week the day by its name; else the date. */
        String due(DayPart part, OpenActivity activity) {
            LocalDate day = activity.dueDay();
            Instant at = activity.dueAt();
            if (at == null) {
                return "";
            }
            String time = day == null ? say.clock(at) : "";
            LocalDate on = day == null ? LocalDate.ofInstant(at, viewer.zone()) : day;
            return switch (part) {
                case TODAY, SOMEDAY -> time;
                case SOON -> (format("EEE d", on) + " " + time).strip();
                case OVERDUE, LATER -> format(on.getYear() == today.getYear() ? "d MMM" : "d MMM uuuu", on);
            };
        }

        private String format(String pattern, LocalDate day) {
            return DateTimeFormatter.ofPattern(pattern, viewer.locale()).format(day);
        }
    }
}
