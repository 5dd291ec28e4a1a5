package atrium.web.notifications;

import atrium.domain.kernel.RecordRef;
import atrium.domain.notifications.Notification;
import atrium.domain.notifications.Notifications;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Shows a person what the person was told, tells when there is more, and leads to what it is about. */
@Controller
@RequestMapping("/notifications")
class NotificationController {

    private static final int NEWS = 3;

    private final Notifications notifications;
    private final NoticeWords words;
    private final NoticeStreams streams;
    private final NoticeBell bell;
    private final RecordTypes types;
    private final Clock clock;

    NotificationController(
            Notifications notifications,
            NoticeWords words,
            NoticeStreams streams,
            NoticeBell bell,
            RecordTypes types,
            Clock clock) {
        this.notifications = notifications;
        this.words = words;
        this.streams = streams;
        this.bell = bell;
        this.types = types;
        this.clock = clock;
    }

    @ForSignedIn
    @GetMapping
    String show(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID before,
            Model model,
            Viewer viewer) {
        List<Notification> page = notifications.page(unread, before, viewer);
        model.addAttribute("groups", words.groups(page, viewer));
        model.addAttribute("unread", unread);
        model.addAttribute(
                "next",
                page.size() < Notifications.PAGE
                        ? null
                        : page.get(page.size() - 1).id());
        return "notifications/index";
    }

    @ForSignedIn
    @GetMapping("/panel")
    String panel(Model model, Viewer viewer) {
        model.addAttribute("groups", words.groups(notifications.page(false, null, viewer), viewer));
        return "notifications/_panel :: panel";
    }

    /** What is new since a moment: the bell with its count, and a toast for each. */
    @ForSignedIn
    @GetMapping("/news")
    String news(@RequestParam String since, Model model, Viewer viewer) {
        List<Notification> news = notifications.since(moment(since), viewer);
        model.addAttribute("unread", bell.unread(viewer.personId()));
        model.addAttribute("since", clock.instant());
        model.addAttribute("lines", words.lines(news.subList(0, Math.min(NEWS, news.size())), viewer));
        model.addAttribute("further", Math.max(0, news.size() - NEWS));
        return "notifications/_bell :: news";
    }

    @ForSignedIn
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Viewer viewer) {
        return streams.open(viewer.personId());
    }

    @ForSignedIn
    @GetMapping("/{id}")
    String open(@PathVariable UUID id, Viewer viewer) {
        Notification one =
                notifications.open(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RecordRef record = one.record();
        String part = one.part() == null ? "" : "#" + one.part();
        if (record != null) {
            return "redirect:" + types.address(record).orElse("/notifications") + part;
        }
        return "redirect:" + (one.address() == null ? "/notifications" : one.address());
    }

    @ForSignedIn
    @PostMapping("/reading")
    String readAll(Viewer viewer) {
        notifications.readAll(viewer);
        return "redirect:/notifications";
    }

    private static Instant moment(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeParseException noMoment) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
