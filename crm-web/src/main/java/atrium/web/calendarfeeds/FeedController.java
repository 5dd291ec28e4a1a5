package atrium.web.calendarfeeds;

import atrium.domain.activities.CalendarAddresses;
import atrium.domain.activities.CalendarFeed;
import atrium.domain.identity.Secret;
import atrium.domain.records.Viewer;
import atrium.web.security.OpenToAll;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands a person's calendar to whoever knows its secret address. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CalendarAddresses addresses;
    private final CalendarFeed feed;
    private final FeedText text;
    private final FeedLimits limits;

    FeedController(CalendarAddresses addresses, CalendarFeed feed, FeedText text, FeedLimits limits) {
        this.addresses = addresses;
        this.feed = feed;
        this.text = text;
        this.limits = limits;
    }

    /** An address that was never made answers as one that opens nothing any more. */
    @OpenToAll
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        Optional<Viewer> person = addresses.enter(secret);
        if (person.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (!limits.take(person.get().personId())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(FeedLimits.WINDOW.toSeconds()))
                    .build();
        }
        String calendar = text.of(feed.of(person.get()), person.get().locale());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(HexFormat.of().formatHex(new Secret(calendar).hash()))
                .header("X-Content-Type-Options", "nosniff")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
