package atrium.web.planner;

import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.PlanDetails;
import atrium.domain.activities.PlanReading;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.planner.PlanCard.Link;
import atrium.web.repeats.RepeatWording;
import atrium.web.security.ForSignedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows one plan with all that can be done with it; as a page, and as a dialog over the calendar. */
@Controller
class PlanCardController {

    static final String PATH = "/calendar/plans/";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    // A dash at which no line is broken.
    private static final String RANGE = "\u2060–\u2060";

    private final PlanReading plans;
    private final RecordTypes types;
    private final RepeatWording rules;
    private final MessageSource texts;

    PlanCardController(PlanReading plans, RecordTypes types, RepeatWording rules, MessageSource texts) {
        this.plans = plans;
        this.types = types;
        this.rules = rules;
        this.texts = texts;
    }

    @ForSignedIn
    @GetMapping(PATH + "{plan}")
    ModelAndView show(
            @PathVariable UUID plan,
            @RequestParam(defaultValue = "") String from,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer) {
        PlanCard card = card(plans.of(plan, viewer), viewer);
        return new ModelAndView(part ? "calendar/show :: dialog" : "calendar/show")
                .addObject("plan", card)
                .addObject("from", from.isEmpty() ? PlannerChoice.PATH + "?day=" + card.day() : from);
    }

    private PlanCard card(PlanDetails plan, Viewer viewer) {
        ZoneId zone = viewer.zone();
        Instant at = plan.dueDay() == null ? plan.dueAt() : null;
        LocalDate day = at == null ? plan.dueDay() : LocalDate.ofInstant(at, zone);
        return new PlanCard(
                plan,
                day == null ? "" : day.toString(),
                at == null ? "" : clock(at, zone),
                when(day, at, plan.minutes(), viewer),
                link(plan.recordType(), plan.recordId(), plan.recordName()).orElse(null),
                Stream.of(
                                link("contact", plan.contactId(), plan.contactName()),
                                link("account", plan.accountId(), plan.accountName()))
                        .flatMap(Optional::stream)
                        .toList(),
                rules.of(plan.repeat(), viewer),
                !plan.kind().equals(ActivityKind.TASK.code()));
    }

    private String when(@Nullable LocalDate day, @Nullable Instant at, @Nullable Integer minutes, Viewer viewer) {
        if (day == null) {
            return texts.getMessage("planner.someday", null, viewer.locale());
        }
        String said = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", viewer.locale())
                .format(day);
        if (at == null) {
            return said;
        }
        String time = clock(at, viewer.zone());
        return said + ", "
                + (minutes == null ? time : time + RANGE + clock(at.plus(Duration.ofMinutes(minutes)), viewer.zone()));
    }

    private static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(LocalTime.ofInstant(at, zone));
    }

    private Optional<Link> link(@Nullable String type, @Nullable UUID id, @Nullable String name) {
        return type == null || id == null || name == null
                ? Optional.empty()
                : types.address(new RecordRef(type, id)).map(address -> new Link(address, name));
    }
}
