package atrium.web.notifications;

import atrium.domain.notifications.NoticeSentences;
import atrium.domain.notifications.Notification;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts notifications into words. */
@Component
class NoticeWords {

    private static final Map<String, String> ICONS =
            Map.of("mention", "message", "assignment", "user", "reminder", "bell", "work", "circle-check");

    private final NoticeSentences sentences;

    NoticeWords(NoticeSentences sentences) {
        this.sentences = sentences;
    }

    /** One line for each, in their order. */
    List<NoticeLine> lines(List<Notification> all, Viewer viewer) {
        return all.stream().map(one -> line(one, viewer)).toList();
    }

    /** Those about the same record together, where the newest of them stands. */
    List<NoticeLine.Group> groups(List<Notification> all, Viewer viewer) {
        Map<Object, List<Notification>> groups = new LinkedHashMap<>();
        all.forEach(one -> groups.computeIfAbsent(
                        Objects.requireNonNullElse((Object) one.record(), one.id()), any -> new ArrayList<>())
                .add(one));
        return groups.values().stream()
                .map(group -> {
                    List<NoticeLine> lines =
                            group.stream().map(one -> line(one, viewer)).toList();
                    return new NoticeLine.Group(
                            group.get(0).recordName(), lines.get(0), lines.subList(1, lines.size()));
                })
                .toList();
    }

    private NoticeLine line(Notification one, Viewer viewer) {
        return new NoticeLine(
                one.id(),
                Objects.requireNonNullElse(ICONS.get(one.kind()), "bell"),
                sentences.of(one, viewer),
                "/notifications/" + one.id(),
                one.at(),
                !one.read());
    }
}
