package atrium.domain.notifications;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells this node apart from those that share its database. */
@Component
class ThisNode {

    private final String id = UUID.randomUUID().toString();

    String id() {
        return id;
    }
}
