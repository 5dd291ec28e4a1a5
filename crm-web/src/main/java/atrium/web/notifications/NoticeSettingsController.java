package atrium.web.notifications;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.notifications.Hours;
import atrium.domain.notifications.MailWay;
import atrium.domain.notifications.NotificationKind;
import atrium.domain.notifications.NotificationKind.Ways;
import atrium.domain.notifications.NotificationSettings;
import atrium.domain.notifications.PushDevice;
import atrium.domain.notifications.PushDevices;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets a person say how to be told of what, and when not. */
@Controller
@RequestMapping("/me/notifications")
class NoticeSettingsController {

    private final NotificationSettings settings;
    private final PushDevices devices;
    private final ThisDevice here;
    private final Problems problems;
    private final Toasts toasts;

    NoticeSettingsController(
            NotificationSettings settings, PushDevices devices, ThisDevice here, Problems problems, Toasts toasts) {
        this.settings = settings;
        this.devices = devices;
        this.here = here;
        this.problems = problems;
        this.toasts = toasts;
    }

    @ForSignedIn
    @GetMapping
    ModelAndView show(HttpServletRequest request, Viewer viewer) {
        Hours hours = settings.hours(viewer);
        return page(
                HttpStatus.OK,
                settings.ways(viewer),
                text(hours.quietFrom()),
                text(hours.quietUntil()),
                text(hours.dailyAt()),
                Map.of(),
                request,
                viewer);
    }

    @ForSignedIn
    @PostMapping
    ModelAndView keep(@RequestParam Map<String, String> sent, HttpServletRequest request, Viewer viewer) {
        Map<String, Ways> chosen = new HashMap<>();
        Map<NotificationKind, Ways> shown = settings.ways(viewer);
        shown.replaceAll((kind, before) -> ways(kind, sent));
        shown.forEach((kind, ways) -> chosen.put(kind.code(), ways));
        String from = sent.getOrDefault("quietFrom", "");
        String until = sent.getOrDefault("quietUntil", "");
        String daily = sent.getOrDefault("dailyAt", "");
        try {
            settings.keep(chosen, hours(from, until, daily), viewer);
        } catch (InvalidRecord refused) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    shown,
                    from,
                    until,
                    daily,
                    problems.sentences(refused, viewer.locale()),
                    request,
                    viewer);
        }
        toasts.show(Toast.done("toast.saved"), request);
        return new ModelAndView("redirect:/me/notifications");
    }

    private ModelAndView page(
            HttpStatus status,
            Map<NotificationKind, Ways> ways,
            String quietFrom,
            String quietUntil,
            String dailyAt,
            Map<String, String> errors,
            HttpServletRequest request,
            Viewer viewer) {
        List<PushDevice> own = devices.of(viewer);
        UUID present = here.of(request).orElse(null);
        return new ModelAndView("me/notifications", status)
                .addObject("ways", ways)
                .addObject("mails", MailWay.values())
                .addObject("quietFrom", quietFrom)
                .addObject("quietUntil", quietUntil)
                .addObject("dailyAt", dailyAt)
                .addObject("errors", errors)
                .addObject("devices", own)
                .addObject("here", present)
                .addObject("known", own.stream().anyMatch(device -> device.id().equals(present)))
                .addObject("publicKey", devices.publicKey());
    }

    private static Ways ways(NotificationKind kind, Map<String, String> sent) {
        return new Ways(
                sent.containsKey(kind.code() + ".page"),
                MailWay.of(sent.getOrDefault(kind.code() + ".mail", ""))
                        .orElse(kind.usual().mail()),
                sent.containsKey(kind.code() + ".push"));
    }

    private static Hours hours(String from, String until, String daily) {
        List<InvalidValue> problems = new ArrayList<>();
        LocalTime quietFrom = time("quietFrom", from, problems);
        LocalTime quietUntil = time("quietUntil", until, problems);
        LocalTime dailyAt = time("dailyAt", daily, problems);
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
        return new Hours(quietFrom, quietUntil, Objects.requireNonNullElse(dailyAt, Hours.USUAL.dailyAt()));
    }

    private static @Nullable LocalTime time(String field, String typed, List<InvalidValue> problems) {
        try {
            return typed.isBlank() ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeException noTime) {
            problems.add(new InvalidValue(field, "activity.problem.time", typed));
            return null;
        }
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
