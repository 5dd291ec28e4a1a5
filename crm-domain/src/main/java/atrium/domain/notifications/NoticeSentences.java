package atrium.domain.notifications;

import atrium.domain.records.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in one sentence what somebody was told, in the person's language and zone. */
@Component
public class NoticeSentences {

    // Behind the names, the amount, and what it is about.
    private static final int DUE = 4;

    private final MessageSource texts;

    NoticeSentences(MessageSource texts) {
        this.texts = texts;
    }

    /** The sentence. */
    public String of(Notification one, Viewer viewer) {
        List<Object> values = new ArrayList<>();
        values.add(Objects.requireNonNullElse(one.actorName(), ""));
        values.add(Objects.requireNonNullElse(one.recordName(), ""));
        values.add(one.amount());
        values.addAll(one.arguments());
        if (one.kind().equals(StandardKinds.REMINDER)) {
            say(values, DUE, viewer);
        }
        if (one.kind().equals(StandardKinds.DEPUTY)) {
            say(values, DUE, viewer);
            say(values, DUE + 1, viewer);
        }
        return texts.getMessage(one.text(), values.toArray(), viewer.locale());
    }

    private static void say(List<Object> values, int place, Viewer viewer) {
        values.set(place, due(values.get(place).toString(), viewer));
    }

    private static String due(String at, Viewer viewer) {
        return at.contains("T")
                ? format("EEE d MMM HH:mm", viewer).format(Instant.parse(at).atZone(viewer.zone()))
                : format("EEE d MMM", viewer).format(LocalDate.parse(at));
    }

    private static DateTimeFormatter format(String pattern, Viewer viewer) {
        return DateTimeFormatter.ofPattern(pattern, viewer.locale());
    }
}
