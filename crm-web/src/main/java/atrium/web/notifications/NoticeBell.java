package atrium.web.notifications;

import atrium.domain.notifications.NotificationListener;
import atrium.domain.notifications.Notifications;
import atrium.web.shell.ShellBell;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Counts what stands behind the bell of every page; remembered until it changes, on whichever node. */
@Component
class NoticeBell implements ShellBell, NotificationListener {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBell.class);
    private static final int MOST_PEOPLE = 10_000;

    private final ObjectProvider<Notifications> notifications;
    private final Map<UUID, Integer> counted = new ConcurrentHashMap<>();

    NoticeBell(ObjectProvider<Notifications> notifications) {
        this.notifications = notifications;
    }

    // Who forgets a count waits until it is made: no older one can be remembered. Without the database a page that says
    // so
    // still has its frame.
    @Override
    public int unread(UUID person) {
        if (counted.size() > MOST_PEOPLE) {
            counted.clear();
        }
        try {
            return counted.computeIfAbsent(
                    person, any -> notifications.getObject().unread(person));
        } catch (DataAccessException | TransactionException outage) {
            LOG.warn("Nobody knows what is unread: {}", outage.getMessage());
            return 0;
        }
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
