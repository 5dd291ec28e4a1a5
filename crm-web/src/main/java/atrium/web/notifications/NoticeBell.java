package atrium.web.notifications;

import atrium.domain.notifications.Notifications;
import atrium.web.shell.ShellBell;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts what stands behind the bell of every page. */
@Component
class NoticeBell implements ShellBell {

    private final Notifications notifications;

    NoticeBell(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public int unread(UUID person) {
        return notifications.unread(person);
    }
}
