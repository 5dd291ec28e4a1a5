package atrium.domain.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether and when a notification also goes out by mail. */
public enum MailWay {
    NONE,
    /** Soon after, unless it was read meanwhile or the hours are quiet. */
    ONCE,
    /** Together with all others of a day. */
    DAILY;

    /** Stable text code, as stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way of this code; empty on any other text. */
    public static Optional<MailWay> of(String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }
}
