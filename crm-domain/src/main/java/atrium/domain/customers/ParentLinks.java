package atrium.domain.customers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which account hangs below which, as far as it matters for a few that many rows hang elsewhere. */
final class ParentLinks {

    private final Map<UUID, UUID> above;

    /** @param above parent by account: those chosen, and all above them */
    ParentLinks(Map<UUID, UUID> above) {
        this.above = new HashMap<>(above);
    }

    /** Whether an account would be a part of itself below this parent. */
    boolean wouldLoop(UUID account, @Nullable UUID parent) {
        Set<UUID> passed = new HashSet<>();
        for (UUID at = parent; at != null && passed.add(at); at = above.get(at)) {
            if (at.equals(account)) {
                return true;
            }
        }
        return false;
    }

    /** Notes that an account hangs below this parent now. */
    void hang(UUID account, @Nullable UUID parent) {
        if (parent == null) {
            above.remove(account);
        } else {
            above.put(account, parent);
        }
    }
}
