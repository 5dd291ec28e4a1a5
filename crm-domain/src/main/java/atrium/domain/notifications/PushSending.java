package atrium.domain.notifications;

import atrium.domain.identity.Viewers;
import atrium.domain.kernel.Settings;
import atrium.domain.notifications.PushQueue.Message;
import atrium.domain.outgoing.AddressRefused;
import atrium.domain.outgoing.OutgoingRequests;
import atrium.domain.outgoing.OutgoingRequests.Answer;
import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to browsers what people are told: the sentence that stands behind the bell and the way to it, encrypted for that browser
 * (RFC 8291). What a person no longer sees, or has read meanwhile, isn't sent.
 */
@Component
class PushSending {

    private static final Logger LOG = LoggerFactory.getLogger(PushSending.class);
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;
    private static final int REDIRECTS = 300;
    private static final int MOST_TRIES = 6;
    private static final int LONGEST = 300;
    private static final int TOKEN_HOURS = 12;
    private static final Duration FIRST = Duration.ofSeconds(30);

    private final PushQueue queue;
    private final PushKeys keys;
    private final PushDevices devices;
    private final Notifications notifications;
    private final NoticeSentences sentences;
    private final Viewers viewers;
    private final OutgoingRequests requests;
    private final Settings settings;
    private final JsonMapper json;
    private final Clock clock;

    PushSending(
            PushQueue queue,
            PushKeys keys,
            PushDevices devices,
            Notifications notifications,
            NoticeSentences sentences,
            Viewers viewers,
            OutgoingRequests requests,
            Settings settings,
            JsonMapper json,
            Clock clock) {
        this.queue = queue;
        this.keys = keys;
        this.devices = devices;
        this.notifications = notifications;
        this.sentences = sentences;
        this.viewers = viewers;
        this.requests = requests;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    record Payload(String title, String body, String url, String tag) {}

    /** Sends some messages; false when none is due. It must not run within a transaction: others wait for an answer here. */
    boolean step() {
        List<Message> lent = queue.lend();
        for (Message message : lent) {
            Optional<Payload> payload = message.read() ? Optional.empty() : payload(message);
            if (payload.isEmpty()) {
                queue.finish(message, false);
            } else {
                send(message, payload.get());
            }
        }
        return !lent.isEmpty();
    }

    private Optional<Payload> payload(Message message) {
        return viewers.find(message.personId())
                .flatMap(viewer -> notifications.of(List.of(message.notificationId()), viewer).stream()
                        .findFirst()
                        .map(one -> new Payload(
                                "Atrium",
                                cut(sentences.of(one, viewer)),
                                "/notifications/" + one.id(),
                                one.id().toString())));
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    private void send(Message message, Payload payload) {
        try {
            EncryptedPushMessage body = MessageEncryptions.of()
                    .encrypt(
                            UserAgentMessageEncryptionKeyInfo.of(message.publicKey(), message.secret()),
                            PushMessage.ofUTF8(json.writeValueAsString(payload)));
            Answer answer = requests.post(message.endpoint(), headers(message, body), body.toBytes());
            heard(message, answer);
        } catch (IOException noAnswer) {
            later(message, Duration.ZERO);
        } catch (AddressRefused inside) {
            LOG.warn("A browser's push service has an address inside this network; it is forgotten");
            devices.forget(message.deviceId());
        } catch (RuntimeException broken) {
            LOG.warn("A message to a browser can't be written", broken);
            queue.finish(message, false);
        }
    }

    private Map<String, String> headers(Message message, EncryptedPushMessage body) {
        VAPIDJWTParam token = VAPIDJWTParam.getBuilder()
                .resourceURLString(message.endpoint())
                .expirationTime(clock.instant().plus(Duration.ofHours(TOKEN_HOURS)))
                .subject(settings.baseUrl().startsWith("https:") ? settings.baseUrl() : "mailto:push@atrium.invalid")
                .build();
        return Map.of(
                "Authorization", keys.pair().generateAuthorizationHeaderValue(token),
                "Content-Encoding", body.contentEncoding(),
                "Content-Type", body.mediaType(),
                "TTL", String.valueOf(TimeUnit.HOURS.toSeconds(TOKEN_HOURS)),
                "Urgency", "normal");
    }

    private void heard(Message message, Answer answer) {
        int status = answer.status();
        if (status < REDIRECTS) {
            queue.finish(message, true);
        } else if (status == NOT_FOUND || status == GONE) {
            devices.forget(message.deviceId());
        } else if (status == TOO_MANY || status >= SERVER_ERRORS) {
            later(message, Duration.ofSeconds(answer.retryAfter()));
        } else {
            LOG.warn("A push service refused a message: {}", status);
            queue.finish(message, false);
        }
    }

    // Half a minute, two, eight …, or what the other side asked for.
    private void later(Message message, Duration asked) {
        if (message.tries() >= MOST_TRIES) {
            queue.finish(message, false);
            return;
        }
        Duration usual = FIRST.multipliedBy(1L << 2 * (message.tries() - 1));
        queue.retry(message, asked.compareTo(usual) > 0 ? asked : usual);
    }
}
