package atrium.domain.histories;

import java.util.Set;

/** What is derived from records in sets, once all of them have come in by COPY. */
public interface Completion {

    /** The tables it fills; they lose their indexes meanwhile unless it {@link #asksAround}. */
    Set<String> tables();

    /** Whether it asks of each record what stands in many tables, which takes their indexes and statistics. */
    default boolean asksAround() {
        return false;
    }

    /** Derives it for everything there is, in transactions of its own. */
    void complete();
}
