package atrium.web.planner;

import atrium.domain.activities.ActivityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wants to see of the calendar, beside the day, as the address says it.
 *
 * @param team whose members are shown; null for the people
 * @param people who are shown; none for oneself
 * @param kinds all, or the ones that are shown
 * @param after how many people of a large team stand before those who are shown
 */
record PlannerChoice(Span span, @Nullable UUID team, List<UUID> people, Set<ActivityKind> kinds, int after) {

    static final String PATH = "/calendar";

    private static final int MOST_PEOPLE = 50;
    private static final int MOST_BEFORE = 10_000;

    PlannerChoice {
        people = List.copyOf(people);
        kinds = Set.copyOf(kinds);
    }

    static PlannerChoice of(MultiValueMap<String, String> asked) {
        Set<ActivityKind> kinds = EnumSet.noneOf(ActivityKind.class);
        all(asked, "kind").forEach(kind -> ActivityKind.of(kind).ifPresent(kinds::add));
        List<UUID> people = new ArrayList<>();
        all(asked, "person").stream().distinct().limit(MOST_PEOPLE).forEach(person -> id(person, people::add));
        List<UUID> teams = new ArrayList<>();
        all(asked, "team").stream().limit(1).forEach(team -> id(team, teams::add));
        return new PlannerChoice(
                Span.of(all(asked, "span").stream().findFirst().orElse("")).orElse(Span.WEEK),
                teams.isEmpty() ? null : teams.get(0),
                teams.isEmpty() ? people : List.of(),
                kinds.isEmpty() ? EnumSet.allOf(ActivityKind.class) : kinds,
                before(all(asked, "after").stream().findFirst().orElse("")));
    }

    /** Whether an address says anything but the day. */
    static boolean isIn(MultiValueMap<String, String> asked) {
        return asked.keySet().stream().anyMatch(Set.of("span", "team", "person", "kind", "after")::contains);
    }

    private static Collection<String> all(MultiValueMap<String, String> asked, String name) {
        return asked.getOrDefault(name, List.of());
    }

    private static void id(String text, Consumer<UUID> take) {
        try {
            take.accept(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            // An id that is none means nobody.
        }
    }

    private static int before(String text) {
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), MOST_BEFORE) : 0;
    }

    PlannerChoice with(Span other) {
        return new PlannerChoice(other, team, people, kinds, after);
    }

    PlannerChoice with(Set<ActivityKind> others) {
        return new PlannerChoice(span, team, people, others, after);
    }

    PlannerChoice ofTeam(@Nullable UUID other) {
        return new PlannerChoice(span, other, List.of(), kinds, 0);
    }

    PlannerChoice of(List<UUID> others) {
        return new PlannerChoice(span, null, others, kinds, 0);
    }

    PlannerChoice from(int before) {
        return new PlannerChoice(span, team, people, kinds, before);
    }

    /** As an address says it, and as it is remembered. */
    String text() {
        StringBuilder text = new StringBuilder("span=").append(span.code());
        if (team != null) {
            text.append("&team=").append(team);
        }
        people.forEach(person -> text.append("&person=").append(person));
        if (kinds.size() < ActivityKind.values().length) {
            kinds.stream()
                    .map(ActivityKind::code)
                    .sorted()
                    .forEach(kind -> text.append("&kind=").append(kind));
        }
        if (after > 0) {
            text.append("&after=").append(after);
        }
        return text.toString();
    }

    /** The address on which it is seen from a day in ISO form. */
    String on(Object day) {
        return PATH + "?" + text() + "&day=" + day;
    }
}
