package atrium.domain.audit;

import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Plugs something that changes records, such as imports, into the log, which knows of it by its id only. */
public interface OriginSource {

    /** Those among these ids that are its own, as they are told to the viewer. */
    Map<UUID, ChangeOrigin> among(Collection<UUID> ids, Viewer viewer);
}
