package atrium.domain.histories;

import java.util.Set;

/** What is derived from records in sets, once all of them have come in by COPY. */
public interface Completion {

    /** The tables it fills, which may lose their indexes meanwhile. */
    Set<String> tables();

    /** Derives it for everything there is, in transactions of its own. */
    void complete();
}
