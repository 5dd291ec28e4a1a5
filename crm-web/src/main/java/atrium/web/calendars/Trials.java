package atrium.web.calendars;

import atrium.domain.calendars.KeptCalendar;
import atrium.domain.calendars.NoWorkingTime;
import atrium.domain.calendars.WorkingCalendar;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Works out what somebody tries on a calendar. */
@Component
class Trials {

    static final List<String> UNITS = List.of("hours", "days");

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
    private static final int MOST_DAYS = 100_000;

    private final Problems problems;
    private final MessageSource texts;
    private final Clock clock;

    Trials(Problems problems, MessageSource texts, Clock clock) {
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param typed from, amount and unit; without them it is sixteen hours from now */
    Trial work(KeptCalendar calendar, Map<String, String> typed, Viewer viewer) {
        Map<String, String> values = new HashMap<>(Map.of(
                "from",
                LocalDateTime.ofInstant(clock.instant(), calendar.time().zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                "amount",
                "16",
                "unit",
                "hours"));
        values.keySet()
                .forEach(key -> values.computeIfPresent(key, (field, usual) -> typed.getOrDefault(field, usual)));
        String answer = null;
        String elsewhere = null;
        Map<String, String> errors = Map.of();
        try {
            Object found = answer(calendar.time(), new FieldReader(values));
            answer = said(found, calendar.time().zone(), viewer);
            elsewhere = elsewhere(found, calendar.time().zone(), viewer);
        } catch (InvalidRecord invalid) {
            errors = problems.sentences(invalid, viewer.locale());
        } catch (NoWorkingTime none) {
            errors = Map.of(
                    "amount",
                    texts.getMessage(none.messageKey(), none.arguments().toArray(), viewer.locale()));
        }
        return new Trial(text(values, "from"), text(values, "amount"), text(values, "unit"), answer, elsewhere, errors);
    }

    private static String text(Map<String, String> values, String field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    // A moment, or a date when days are counted.
    private static Object answer(WorkingCalendar calendar, FieldReader reader) {
        reader.required("from", 40);
        reader.required("amount", 20);
        LocalDateTime from = moment(reader);
        if ("days".equals(reader.choice("unit", UNITS))) {
            Integer days = reader.whole("amount", -MOST_DAYS, MOST_DAYS);
            reader.orThrow();
            return calendar.plusDays(Objects.requireNonNull(from).toLocalDate(), Objects.requireNonNull(days));
        }
        BigDecimal hours = reader.decimal("amount", 6, 4);
        reader.orThrow();
        Instant start = Objects.requireNonNull(from).atZone(calendar.zone()).toInstant();
        long seconds = Objects.requireNonNull(hours).multiply(SECONDS).longValue();
        return calendar.plus(start, Duration.ofSeconds(seconds));
    }

    private static @Nullable LocalDateTime moment(FieldReader reader) {
        String typed = reader.text("from", 40);
        try {
            return typed == null ? null : LocalDateTime.parse(typed);
        } catch (DateTimeException unreadable) {
            return reader.wrong("from", "calendars.try.from.wrong", "");
        }
    }

    private static String said(Object found, ZoneId zone, Viewer viewer) {
        if (found instanceof Instant moment) {
            ZonedDateTime at = moment.atZone(zone);
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                    .withLocale(viewer.locale())
                    .format(at);
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(viewer.locale())
                .format((LocalDate) found);
    }

    private static @Nullable String elsewhere(Object found, ZoneId zone, Viewer viewer) {
        boolean same = !(found instanceof Instant moment)
                || zone.getRules()
                        .getOffset(moment)
                        .equals(viewer.zone().getRules().getOffset(moment));
        return same ? null : said(found, viewer.zone(), viewer);
    }
}
