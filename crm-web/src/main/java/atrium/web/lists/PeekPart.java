package atrium.web.lists;

import atrium.domain.records.RecordType;
import java.util.Optional;
import java.util.UUID;

/** Plugs in something that is shown below the facts when somebody looks at a record beside its list. */
public interface PeekPart {

    /** Message key of the part's heading. */
    String titleKey();

    /** Address of the part, which is fetched behind the facts; empty where the type has none. */
    Optional<String> address(RecordType type, UUID id);
}
