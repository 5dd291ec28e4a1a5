package atrium.domain.notifications;

import java.util.Set;

/** Told on every node, at most twice a second, of which types records changed on any of them. */
public interface RecordsListener {

    /** @param types codes of record types */
    void recordsChanged(Set<String> types);
}
