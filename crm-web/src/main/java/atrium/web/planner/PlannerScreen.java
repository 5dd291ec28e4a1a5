package atrium.web.planner;

import atrium.web.shell.Mark;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calendar in the words of whoever looks at it.
 *
 * @param mode which template draws it: hours, month, list, or, for many people, team-day and team-week
 * @param address of what is seen, from which one comes back to it
 * @param days what is seen, day by day; on a month with those of other months before and after
 * @param rows many people, one a row
 * @param hours what of the day is seen of many people
 */
record PlannerScreen(
        String mode,
        String address,
        Bar bar,
        List<Day> days,
        List<Row> rows,
        @Nullable Hours hours) {

    /** A link to another choice of what is shown. */
    record Way(String href, String text, boolean here, String key) {}

    /** Somebody whose calendar is shown. */
    record Who(Mark mark, String name) {}

    /**
     * What stands above.
     *
     * @param note what else must be said, such as that not all could be read; null without
     * @param who whose calendar it is
     * @param others how many more people there are than those of {@code shown}
     * @param pages text and links to the people before and after; the text is null when all are shown
     */
    record Bar(
            String title,
            String hint,
            @Nullable String note,
            String previous,
            String next,
            Way today,
            List<Way> spans,
            List<Way> kinds,
            String who,
            List<Who> shown,
            @Nullable String others,
            String choose,
            String add,
            Pages pages) {}

    /** The way to further people of a large team. */
    record Pages(
            @Nullable String text,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * One day.
     *
     * @param name of the day, in short; {@code number} its day of the month; {@code full} all of it
     * @param href the day alone
     * @param add the form of a new plan on it
     * @param note holidays, and whether clocks change; null on other days
     * @param rest whether nobody of those shown works
     * @param outside whether it belongs to another month
     * @param begins whether a week begins with it, and which: its number, else null
     * @param now the quarter that it is now; null on other days
     * @param shades classes of the stretches in which nobody works
     * @param allDay at no certain time; {@code timed} the others with their places
     * @param more what leads to those that have no room; null when all have
     */
    record Day(
            String iso,
            String name,
            String number,
            String full,
            String href,
            String add,
            @Nullable String note,
            boolean today,
            boolean rest,
            boolean outside,
            @Nullable Integer begins,
            @Nullable Integer now,
            List<String> shades,
            List<Chip> allDay,
            List<Chip> timed,
            @Nullable String more) {

        /** The same day with other contents. */
        Day with(boolean rests, List<String> shade, List<Chip> above, List<Chip> below, @Nullable String further) {
            return new Day(
                    iso, name, number, full, href, add, note, today, rests, outside, begins, now, shade, above, below,
                    further);
        }
    }

    /**
     * A person among many.
     *
     * @param href their calendar alone
     * @param lanes how many lanes the row has, where hours are its columns
     */
    record Row(Who who, String href, int lanes, List<Day> days) {}

    /** From which hour to which. */
    record Hours(int from, int to, List<String> names) {}

    /**
     * A plan, the time in which somebody is busy, or a day on which somebody is away.
     *
     * @param id null when nothing more may be known
     * @param looks its classes
     * @param rest what is read aloud beside the time and the text: when it ends, kind and owner
     * @param mark of its owner, where there are several; null else
     * @param with whom; null for nobody
     * @param move what is dragged; null when it can't be
     * @param first whether it stands here first on the page, so that an address leads to it
     */
    record Chip(
            @Nullable UUID id,
            String looks,
            String time,
            String text,
            String rest,
            @Nullable Mark mark,
            @Nullable String with,
            @Nullable Move move,
            boolean first) {

        /** Day in ISO form, time of day and minutes as they are now; empty for the whole day and for not known. */
        record Move(String day, String time, String minutes) {}
    }
}
