package atrium.domain.notifications;

import atrium.domain.events.DeputyAppointed;
import atrium.domain.events.TransactionBuffer;
import atrium.domain.events.TransactionBuffers;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people when they are to stand in for a colleague, and when no longer. */
@Component
class DeputyNotices {

    private final TransactionBuffer<Notice> buffer;

    DeputyNotices(Notifier notifier, TransactionBuffers buffers) {
        this.buffer = buffers.writingWith(notifier::tell);
    }

    @EventListener
    void on(DeputyAppointed news) {
        buffer.add(List.of(new Notice(
                news.deputy(),
                StandardKinds.DEPUTY,
                null,
                null,
                Deputies.DAY,
                news.actor().personId(),
                null,
                news.appointed() ? "notice.deputy.appointed" : "notice.deputy.released",
                List.of(news.name(), news.firstDay().toString(), news.lastDay().toString()))));
    }
}
