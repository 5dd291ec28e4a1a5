package atrium.web.notifications;

import atrium.domain.notifications.NotificationListener;
import atrium.domain.notifications.RecordsListener;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of this node's people: each hears at once that there is news, or of which types records changed, and asks for it. They end before the server
 * stops, so that it waits for none of them, and every ten minutes, so that nobody listens longer than signed in.
 */
@Component
class NoticeStreams implements NotificationListener, RecordsListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeStreams.class);
    private static final long LONGEST_MILLISECONDS = TimeUnit.MINUTES.toMillis(10);
    private static final int BEAT_SECONDS = 25;
    private static final long AGAIN_MILLISECONDS = 2000;

    private final Map<UUID, Set<SseEmitter>> open = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "notice-streams");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    /** A stream for one page of a person. */
    SseEmitter open(UUID person) {
        SseEmitter stream = new SseEmitter(LONGEST_MILLISECONDS);
        Set<SseEmitter> streams = open.computeIfAbsent(person, any -> ConcurrentHashMap.newKeySet());
        Runnable gone = () -> forget(person, stream);
        stream.onCompletion(gone);
        stream.onTimeout(stream::complete);
        stream.onError(failure -> gone.run());
        streams.add(stream);
        send(stream, SseEmitter.event().reconnectTime(AGAIN_MILLISECONDS).comment("open"));
        if (!running) {
            stream.complete();
        }
        return stream;
    }

    @Override
    public void changed(UUID person) {
        Set<SseEmitter> streams = open.get(person);
        if (streams != null) {
            writer.execute(() -> streams.forEach(NoticeStreams::news));
        }
    }

    @Override
    public void recordsChanged(Set<String> types) {
        String said = String.join(" ", types);
        writer.execute(() -> open.values()
                .forEach(streams -> streams.forEach(stream ->
                        send(stream, SseEmitter.event().name("records").data(said)))));
    }

    @Override
    public void missed() {
        List.copyOf(open.keySet()).forEach(this::changed);
    }

    @Override
    public void start() {
        running = true;
        writer.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        writer.getQueue().clear();
        open.values().forEach(streams -> streams.forEach(SseEmitter::complete));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    // Before the web server, which waits until its last answer is over.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void forget(UUID person, SseEmitter stream) {
        open.computeIfPresent(person, (any, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    // Proxies and phones drop what stays silent; a page that is gone shows itself.
    private void beat() {
        open.values()
                .forEach(streams -> streams.forEach(
                        stream -> send(stream, SseEmitter.event().comment("here"))));
    }

    private static void news(SseEmitter stream) {
        send(stream, SseEmitter.event().name("news").data("1"));
    }

    // A page that is gone is no error: the server tells of it by itself, and the stream is forgotten then.
    private static void send(SseEmitter stream, SseEmitter.SseEventBuilder event) {
        try {
            stream.send(event);
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A page has left its stream: {}", gone.getMessage());
        }
    }
}
