package atrium.domain.notifications;

import java.util.UUID;

/** Told on every node when the notifications of a person change on any of them. */
public interface NotificationListener {

    /** Something was told to the person, or read. */
    void changed(UUID person);

    /** For a while nothing could be heard: anybody's may have changed. */
    void missed();
}
