package atrium.web.api;

import atrium.web.records.StateDesk;
import atrium.web.security.OfRecordType;
import java.util.Optional;

/** Plugs something that can be done with records into the API. */
interface ApiRoom {

    /** The handler for the records of a desk, to stand below its path; empty when it can't be done with them. */
    Optional<OfRecordType> handler(StateDesk desk);

    /** Describes what the handler answers, as far as the key may; asked only for desks that have one. */
    void describe(TypeDescription type);
}
