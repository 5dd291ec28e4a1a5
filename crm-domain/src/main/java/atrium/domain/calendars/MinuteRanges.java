package atrium.domain.calendars;

import atrium.domain.calendars.WorkingHours.Slot;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hours as the database holds them, sets of minutes such as <code>{[540,750),[810,1080)}</code>. */
final class MinuteRanges {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    private MinuteRanges() {}

    static String of(WorkingHours hours) {
        return set(ranges(hours, 0));
    }

    /** Minutes of the week from Monday on. */
    static String of(WorkingWeek week) {
        List<String> ranges = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            ranges.addAll(ranges(week.on(day), day.ordinal() * WorkingHours.END_OF_DAY));
        }
        return set(ranges);
    }

    private static List<String> ranges(WorkingHours hours, int midnight) {
        return hours.slots().stream()
                .map(slot -> "[" + (midnight + slot.from()) + "," + (midnight + slot.to()) + ")")
                .toList();
    }

    private static String set(List<String> ranges) {
        return ranges.stream().collect(Collectors.joining(",", "{", "}"));
    }

    static WorkingHours hours(String set) {
        List<Slot> slots = new ArrayList<>();
        Matcher range = RANGE.matcher(set);
        while (range.find()) {
            slots.add(new Slot(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        }
        return new WorkingHours(slots);
    }

    // The database joins what touches, also over midnight.
    static WorkingWeek week(String set) {
        Map<DayOfWeek, List<Slot>> days = new EnumMap<>(DayOfWeek.class);
        Matcher range = RANGE.matcher(set);
        while (range.find()) {
            int to = Integer.parseInt(range.group(2));
            for (int from = Integer.parseInt(range.group(1)); from < to; ) {
                int midnight = from - from % WorkingHours.END_OF_DAY;
                int until = Math.min(to, midnight + WorkingHours.END_OF_DAY);
                days.computeIfAbsent(DayOfWeek.of(midnight / WorkingHours.END_OF_DAY + 1), day -> new ArrayList<>())
                        .add(new Slot(from - midnight, until - midnight));
                from = until;
            }
        }
        Map<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, slots) -> week.put(day, new WorkingHours(slots)));
        return new WorkingWeek(week);
    }
}
