package atrium.domain.absences;

import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.HandedOver;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands over the absences of colleagues in which somebody stands in, for those who keep people. */
@Component
@Order(60)
class DeputiesHandedOver implements HandedOver {

    private static final String KIND = "deputy";

    private final AbsenceTable table;
    private final Absences absences;
    private final Clock clock;

    DeputiesHandedOver(AbsenceTable table, Absences absences, Clock clock) {
        this.table = table;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public List<Holding> of(UUID person, Viewer viewer) {
        int deputised = deputised(person, viewer).size();
        return deputised == 0 ? List.of() : List.of(Holding.of(KIND, deputised, 0, null));
    }

    @Override
    public boolean keeps(String kind) {
        return kind.equals(KIND);
    }

    // Nobody stands in for themselves: their own stay without a new deputy.
    @Override
    public Given give(String kind, Giving giving, Viewer viewer) {
        FieldEdit edit = new FieldEdit(
                Map.of("deputy", giving.from().toString()),
                Map.of("deputy", giving.to().toString()));
        long given = 0;
        long kept = 0;
        for (Absence absence : deputised(giving.from(), viewer)) {
            try {
                absences.change(absence.id(), edit, viewer);
                given++;
            } catch (InvalidRecord oneself) {
                kept++;
            } catch (EditConflict | UnknownRecord goneMeanwhile) {
                // Somebody else stands in by now, or it was removed: nothing is left to hand over.
            }
        }
        return new Given(given, kept, null);
    }

    private List<Absence> deputised(UUID person, Viewer viewer) {
        return viewer.may(Capability.ADMINISTER_PEOPLE) ? table.deputised(person, clock.instant()) : List.of();
    }
}
