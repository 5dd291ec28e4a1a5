package atrium.web.notifications;

import atrium.domain.notifications.NotificationListener;
import atrium.domain.notifications.Notifications;
import atrium.web.shell.ShellBell;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts what stands behind the bell of every page; remembered until it changes, on whichever node. */
@Component
class NoticeBell implements ShellBell, NotificationListener {

    private static final int MOST_PEOPLE = 10_000;

    private final ObjectProvider<Notifications> notifications;
    private final Map<UUID, Integer> counted = new ConcurrentHashMap<>();

    NoticeBell(ObjectProvider<Notifications> notifications) {
        this.notifications = notifications;
    }

    // Who forgets a count waits until it is made: no older one can be remembered.
    @Override
    public int unread(UUID person) {
        if (counted.size() > MOST_PEOPLE) {
            counted.clear();
        }
        return counted.computeIfAbsent(person, any -> notifications.getObject().unread(person));
    }

    @Override
    public void changed(UUID person) {
        counted.remove(person);
    }

    @Override
    public void missed() {
        counted.clear();
    }
}
