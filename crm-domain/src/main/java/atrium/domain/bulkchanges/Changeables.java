package atrium.domain.bulkchanges;

import atrium.domain.records.Changeable;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The record types of which many can be changed at once. */
@Component
class Changeables {

    private final List<Changeable> changeables;

    Changeables(List<Changeable> changeables) {
        this.changeables = List.copyOf(changeables);
    }

    List<RecordType> types() {
        return changeables.stream().map(Changeable::type).toList();
    }

    Changeable of(String type) {
        return changeables.stream()
                .filter(changeable -> changeable.type().code().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** @throws NotPermitted when the viewer may do this with no record of the type */
    Changeable require(String type, Deed deed, Viewer viewer) {
        if (!viewer.may(deed.act(), type)) {
            throw new NotPermitted(deed + " " + type);
        }
        return of(type);
    }
}
