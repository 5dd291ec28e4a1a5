package atrium.domain.notifications;

import atrium.domain.identity.Viewers;
import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.Settings;
import atrium.domain.mail.Letter;
import atrium.domain.mail.Outbox;
import atrium.domain.organization.People;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one letter to each person about everything that is due by mail and was not read in the page. */
@Component
class NotificationMail {

    private static final int AT_ONCE = 500;

    // Claimed and written in one transaction: each goes out once, whichever nodes work on them.
    private static final String CLAIM = """
            UPDATE notification SET mail_at = NULL
            WHERE id IN (SELECT id FROM notification WHERE mail_at <= :now ORDER BY mail_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING id, person_id, read_at IS NULL AS unread
            """;

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final NoticeSentences sentences;
    private final Viewers viewers;
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final MessageSource texts;
    private final Clock clock;

    NotificationMail(
            JdbcClient jdbc,
            Notifications notifications,
            NoticeSentences sentences,
            Viewers viewers,
            People people,
            Outbox outbox,
            Settings settings,
            MessageSource texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.sentences = sentences;
        this.viewers = viewers;
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    record Due(UUID id, UUID personId, boolean unread) {}

    /** Writes letters about some that are due; false when none is. */
    @Transactional
    boolean step() {
        List<Due> due = jdbc.sql(CLAIM)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query(RecordRows.of(Due.class))
                .list();
        Map<UUID, List<UUID>> unread = due.stream()
                .filter(Due::unread)
                .collect(Collectors.groupingBy(
                        Due::personId, LinkedHashMap::new, Collectors.mapping(Due::id, Collectors.toList())));
        unread.forEach((person, ids) -> viewers.find(person).ifPresent(viewer -> write(viewer, ids)));
        return !due.isEmpty();
    }

    private void write(Viewer viewer, List<UUID> ids) {
        List<Notification> news = notifications.of(ids, viewer);
        if (news.isEmpty()) {
            return;
        }
        List<String> lines = news.stream()
                .map(one -> sentences.of(one, viewer) + "\n" + settings.address("/notifications/" + one.id()))
                .toList();
        String text = texts.getMessage("notices.mail.hello", new Object[] {viewer.name()}, viewer.locale())
                + "\n\n"
                + String.join("\n\n", lines)
                + "\n\n"
                + texts.getMessage(
                        "notices.mail.end",
                        new Object[] {settings.address("/me/notifications").toString()},
                        viewer.locale())
                + "\n";
        String subject = texts.getMessage(
                "notices.mail.subject", new Object[] {news.size(), sentences.of(news.get(0), viewer)}, viewer.locale());
        people.details(viewer.personId())
                .flatMap(person -> EmailAddress.parse(person.email()))
                .ifPresent(address -> outbox.put(new Letter(address, subject, text, null, null)));
    }
}
