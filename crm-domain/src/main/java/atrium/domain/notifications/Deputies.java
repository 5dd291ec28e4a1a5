package atrium.domain.notifications;

import atrium.domain.absences.Absence;
import atrium.domain.absences.AwayPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds to what somebody who is away is told the same for whoever stands in. */
@Component
class Deputies {

    static final String DAY = "/my-day";

    private final AwayPeople away;

    Deputies(AwayPeople away) {
        this.away = away;
    }

    /** All of them, and those for deputies. */
    List<Notice> joined(List<Notice> notices) {
        Set<UUID> people =
                notices.stream().filter(Notice::deputised).map(Notice::person).collect(Collectors.toSet());
        Map<UUID, Absence> absences = people.isEmpty() ? Map.of() : away.now(people);
        if (absences.isEmpty()) {
            return notices;
        }
        List<Notice> all = new ArrayList<>(notices);
        for (Notice notice : notices) {
            Absence absence = notice.deputised() ? absences.get(notice.person()) : null;
            UUID deputy = absence == null ? null : absence.deputyId();
            if (absence != null && deputy != null) {
                all.add(notice.told(deputy, absence.personName(), place(notice)));
            }
        }
        return all;
    }

    // What stands in one person's day, the deputy finds in that day.
    private static @Nullable String place(Notice notice) {
        String address = notice.address();
        return address != null && (address.equals(DAY) || address.startsWith(DAY + "#"))
                ? DAY + "?of=" + notice.person() + address.substring(DAY.length())
                : address;
    }
}
