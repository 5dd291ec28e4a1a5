package atrium.domain.notifications;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears from the database whose notifications and which records other nodes changed; keeps one connection for it. */
@Component
class NotificationChannel implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationChannel.class);
    private static final int LOOK_MILLISECONDS = 1000;
    private static final int PAUSE_MILLISECONDS = 1000;

    private final DataSource database;
    private final String node;
    private final List<NotificationListener> listeners;
    private final List<RecordsListener> records;
    private volatile @Nullable Thread hearing;

    NotificationChannel(
            DataSource database, ThisNode node, List<NotificationListener> listeners, List<RecordsListener> records) {
        this.database = database;
        this.node = node.id();
        this.listeners = listeners;
        this.records = records;
    }

    @Override
    public void start() {
        if (!listeners.isEmpty()) {
            Thread thread = new Thread(this::hear, "notification-channel");
            thread.setDaemon(true);
            hearing = thread;
            thread.start();
        }
    }

    @Override
    public void stop() {
        Thread thread = hearing;
        hearing = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return hearing != null;
    }

    private void hear() {
        boolean again = false;
        while (ours()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + Notifier.CHANNEL);
                statement.execute("LISTEN " + RecordNews.CHANNEL);
                if (again) {
                    listeners.forEach(NotificationListener::missed);
                }
                hear(connection.unwrap(PGConnection.class));
                statement.execute("UNLISTEN *");
            } catch (SQLException lost) {
                again = true;
                pause(lost);
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (ours()) {
            PGNotification[] heard = connection.getNotifications(LOOK_MILLISECONDS);
            for (PGNotification one : heard == null ? new PGNotification[0] : heard) {
                String[] said = one.getParameter().split(" ", 2);
                if (!said[0].equals(node)) {
                    tell(one.getName(), said[1]);
                }
            }
        }
    }

    private void tell(String channel, String said) {
        if (channel.equals(RecordNews.CHANNEL)) {
            Set<String> types = Set.of(said.split(" "));
            records.forEach(listener -> listener.recordsChanged(types));
        } else {
            UUID person = UUID.fromString(said);
            listeners.forEach(listener -> listener.changed(person));
        }
    }

    private boolean ours() {
        return Thread.currentThread() == hearing;
    }

    private void pause(SQLException lost) {
        if (ours()) {
            LOG.warn("Notifications aren't heard of for a moment: {}", lost.getMessage());
        }
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
