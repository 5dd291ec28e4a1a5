package atrium.web.planner;

import atrium.web.planner.WallDay.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Lays what overlaps side by side: each goes into the first lane that is free, and all that hang together share the width by the
 * same number of lanes. Short ones take the room in which a line of text can be read.
 */
final class Lanes {

    /** Most that stand side by side; further ones share the last lane. */
    static final int MOST = 8;

    /** The room that one needs at least where time goes down: half an hour. */
    static final int DOWN = 2;

    /** The room that one needs at least where time goes across: two hours. */
    static final int ACROSS = 8;

    private Lanes() {}

    /**
     * One that has its place.
     *
     * @param lane counted from 0
     * @param lanes into how many the width is parted here
     */
    record Laid<T>(T item, Place place, int lane, int lanes) {}

    private record Waiting<T>(T item, Place place, int lane) {}

    static <T> List<Laid<T>> lay(List<T> items, int least, Function<T, Place> places) {
        List<Laid<T>> laid = new ArrayList<>();
        List<Waiting<T>> group = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Waiting<T> next : sorted(items, places)) {
            int from = next.place.from();
            if (ends.stream().allMatch(end -> end <= from)) {
                finish(group, ends.size(), laid);
                ends.clear();
            }
            int lane = 0;
            while (lane < ends.size() && lane < MOST - 1 && ends.get(lane) > from) {
                lane++;
            }
            int to = Math.max(next.place.to(), from + least);
            if (lane == ends.size()) {
                ends.add(to);
            } else {
                ends.set(lane, Math.max(ends.get(lane), to));
            }
            group.add(new Waiting<>(next.item, next.place, lane));
        }
        finish(group, ends.size(), laid);
        return laid;
    }

    private static <T> List<Waiting<T>> sorted(List<T> items, Function<T, Place> places) {
        return items.stream()
                .map(item -> new Waiting<>(item, readable(places.apply(item)), 0))
                .sorted(Comparator.<Waiting<T>>comparingInt(one -> one.place.from())
                        .thenComparing(one -> -one.place.length()))
                .toList();
    }

    private static Place readable(Place place) {
        int length = Math.max(DOWN, place.length());
        return new Place(Math.min(place.from(), WallDay.QUARTERS - DOWN), length);
    }

    private static <T> void finish(List<Waiting<T>> group, int lanes, List<Laid<T>> laid) {
        group.forEach(one -> laid.add(new Laid<>(one.item, one.place, one.lane, lanes)));
        group.clear();
    }
}
