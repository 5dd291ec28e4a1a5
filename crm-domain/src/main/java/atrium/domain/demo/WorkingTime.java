package atrium.domain.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;

/** Finds moments at which people work: on weekdays between eight and six. */
final class WorkingTime {

    private static final int OPENS = 8;
    private static final int MINUTES_OPEN = 600;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Random dice;
    private final ZoneId zone;
    private final Instant end;

    WorkingTime(DemoStory story) {
        this(story, story.now());
    }

    /** @param end no moment is later */
    WorkingTime(DemoStory story, Instant end) {
        this.dice = story.dice();
        this.zone = story.zone();
        this.end = end;
    }

    /** A moment at work after {@code from}, about {@code days} later; never later than the end. */
    Instant after(Instant from, double days) {
        Instant raw = from.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
        ZonedDateTime day = raw.atZone(zone).toLocalDate().atTime(OPENS, 0).atZone(zone);
        if (resting(day)) {
            day = day.plusDays(2);
        }
        Instant moment = day.plusMinutes(dice.nextInt(MINUTES_OPEN))
                .plusSeconds(dice.nextInt(60))
                .toInstant();
        if (moment.isBefore(from)) {
            moment = from.plusSeconds(60 + dice.nextInt(3_600));
        }
        return moment.isAfter(end) ? latest(from) : moment;
    }

    /** The moment itself when people work then, or one at work shortly before it; never earlier than {@code from}. */
    Instant near(Instant moment, Instant from) {
        Instant worked = worked(moment.atZone(zone)).toInstant();
        return worked.isBefore(from) ? moment : worked;
    }

    // Between the earlier moment and the end, closer to the end, and at work unless that would be before the earlier
    // moment.
    private Instant latest(Instant from) {
        long seconds = Math.max(0, Duration.between(from, end).toSeconds());
        Instant drawn = end.minusSeconds(Math.round(seconds * dice.nextDouble() * 0.5));
        Instant moment = worked(drawn.atZone(zone)).toInstant();
        return moment.isAfter(from) ? moment : drawn;
    }

    private static ZonedDateTime worked(ZonedDateTime drawn) {
        int minute = (drawn.getHour() * 60 + drawn.getMinute()) * MINUTES_OPEN / MINUTES_OF_A_DAY;
        ZonedDateTime worked = drawn;
        while (!atWork(worked)) {
            worked = worked.toLocalDate()
                    .minusDays(worked.getHour() < OPENS || resting(worked) ? 1 : 0)
                    .atTime(OPENS, 0)
                    .atZone(drawn.getZone())
                    .plusMinutes(minute);
        }
        return worked;
    }

    private static boolean atWork(ZonedDateTime moment) {
        int minute = (moment.getHour() - OPENS) * 60 + moment.getMinute();
        return !resting(moment) && minute >= 0 && minute < MINUTES_OPEN;
    }

    private static boolean resting(ZonedDateTime moment) {
        return moment.getDayOfWeek() == DayOfWeek.SATURDAY || moment.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
