package atrium.domain.calendars;

import atrium.domain.calendars.WorkingHours.Slot;
import atrium.domain.kernel.InvalidValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the hours of a day as people type them: {@code 9-12:30, 13:30–18:00}, {@code 9 am to 5 pm}, {@code 22-24}. */
final class HoursText {

    private static final int MOST_SLOTS = 12;
    private static final int MINUTES = 60;
    private static final int NOON = 12;

    private static final String CLOCK = "(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(am|pm)?";
    private static final Pattern SLOT = Pattern.compile(CLOCK + "\\s*(?:-|–|—|to)\\s*" + CLOCK);

    private final String field;

    /** @param field that problems are about */
    HoursText(String field) {
        this.field = field;
    }

    /**
     * @param typed slots with commas, semicolons or line ends between; nothing means a day off
     * @throws InvalidValue that says what is wrong with them
     */
    WorkingHours read(String typed) {
        List<Slot> slots = new ArrayList<>();
        for (String part : typed.split("[,;\\n]")) {
            if (!part.isBlank()) {
                slots.add(slot(part.strip()));
            }
        }
        if (slots.size() > MOST_SLOTS) {
            throw new InvalidValue(field, "calendar.problem.hours.many", String.valueOf(MOST_SLOTS));
        }
        slots.sort(Comparator.comparingInt(Slot::from));
        for (int at = 1; at < slots.size(); at++) {
            if (slots.get(at).from() < slots.get(at - 1).to()) {
                throw new InvalidValue(
                        field,
                        "calendar.problem.hours.overlap",
                        List.of(slots.get(at - 1).toString(), slots.get(at).toString()));
            }
        }
        return new WorkingHours(slots);
    }

    private Slot slot(String part) {
        Matcher typed = SLOT.matcher(part.toLowerCase(Locale.ROOT));
        if (!typed.matches()) {
            throw new InvalidValue(field, "calendar.problem.hours.unreadable", part);
        }
        int from = minute(typed, 1, part);
        int to = minute(typed, 4, part);
        if (from >= to) {
            throw new InvalidValue(field, "calendar.problem.hours.backwards", part);
        }
        return new Slot(from, to);
    }

    private int minute(Matcher typed, int group, String part) {
        int hour = Integer.parseInt(typed.group(group));
        int minute = typed.group(group + 1) == null ? 0 : Integer.parseInt(typed.group(group + 1));
        String half = typed.group(group + 2);
        boolean readable = minute < MINUTES && (half == null || hour >= 1 && hour <= NOON);
        int time = half == null ? hour : hour % NOON + ("pm".equals(half) ? NOON : 0);
        int total = time * MINUTES + minute;
        if (!readable || total > WorkingHours.END_OF_DAY) {
            throw new InvalidValue(field, "calendar.problem.hours.unreadable", part);
        }
        return total;
    }
}
