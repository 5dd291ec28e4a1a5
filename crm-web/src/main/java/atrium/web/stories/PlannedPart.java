package atrium.web.stories;

import atrium.domain.activities.ActivityKind;
import atrium.domain.activities.Agenda;
import atrium.domain.activities.OpenActivity;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.repeats.RepeatWording;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is planned with a customer or about another record, above its story. */
@Component
class PlannedPart {

    private static final Map<String, String> ICONS =
            Map.of("task", "checkbox", "call", "phone", "meeting", "calendar-event");

    private final Agenda agenda;
    private final RecordTypes types;
    private final RepeatWording rules;
    private final MessageSource texts;
    private final Clock clock;

    PlannedPart(Agenda agenda, RecordTypes types, RepeatWording rules, MessageSource texts, Clock clock) {
        this.agenda = agenda;
        this.types = types;
        this.rules = rules;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param page the record, found to be visible by the caller
     * @param mayEdit whether the reader may edit it, and so everything planned there
     */
    List<PlannedLine> of(RecordRef page, boolean mayEdit, Viewer viewer) {
        Wording say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        Instant now = clock.instant();
        return agenda.open(page, viewer).stream()
                .map(open -> line(open, page, mayEdit, say, now, viewer))
                .toList();
    }

    private PlannedLine line(
            OpenActivity open, RecordRef page, boolean mayEdit, Wording say, Instant now, Viewer viewer) {
        boolean own =
                viewer.personId().equals(open.ownerId()) || viewer.personId().equals(open.authorId());
        String with = page.id().equals(open.contactId()) ? null : open.contactName();
        String minutes = open.minutes() == null
                ? null
                : texts.getMessage("planned.minutes", new Object[] {open.minutes()}, viewer.locale());
        String guests = open.guests() == null
                ? null
                : texts.getMessage("planned.guests", new Object[] {open.guests()}, viewer.locale());
        String hint = Stream.of(minutes, open.place(), with, open.ownerName(), guests)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        Instant due = open.dueAt();
        return new PlannedLine(
                open.id(),
                Objects.requireNonNullElse(ICONS.get(open.kind()), "checkbox"),
                open.subject(),
                open.description(),
                !open.kind().equals(ActivityKind.TASK.code()),
                due(open, say, now, viewer),
                due != null && due.isBefore(now),
                open.priority().equals("high"),
                hint,
                rules.of(open.repeat(), viewer),
                about(open, page),
                own || mayEdit,
                guests != null);
    }

    private PlannedLine.@Nullable Link about(OpenActivity open, RecordRef page) {
        RecordRef record = open.record();
        return record == null || record.equals(page)
                ? null
                : types.address(record)
                        .map(address -> new PlannedLine.Link(address, Objects.requireNonNull(open.recordName())))
                        .orElse(null);
    }

    private @Nullable String due(OpenActivity open, Wording say, Instant now, Viewer viewer) {
        LocalDate day = open.dueDay();
        if (day == null) {
            return open.dueAt() == null ? null : say.when(open.dueAt());
        }
        LocalDate today = LocalDate.ofInstant(now, viewer.zone());
        long ahead = day.toEpochDay() - today.toEpochDay();
        return ahead == 0 || ahead == 1
                ? texts.getMessage(ahead == 0 ? "day.today" : "day.tomorrow", null, viewer.locale())
                : say.date(day);
    }
}
