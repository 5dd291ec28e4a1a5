package atrium.web.calendarfeeds;

import atrium.domain.activities.CalendarAddresses;
import atrium.domain.kernel.Settings;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets people make the secret address of their own calendar, make it anew, and revoke it. */
@Controller
@ForSignedIn
@RequestMapping("/me/calendar")
class AddressController {

    private final CalendarAddresses addresses;
    private final Settings settings;
    private final Toasts toasts;

    AddressController(CalendarAddresses addresses, Settings settings, Toasts toasts) {
        this.addresses = addresses;
        this.settings = settings;
        this.toasts = toasts;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return page(HttpStatus.OK, viewer);
    }

    // The answer itself shows the address: no session or page that is opened again ever holds it.
    @PostMapping
    ModelAndView make(Viewer viewer) {
        String secret = addresses.make(viewer).text();
        return page(HttpStatus.CREATED, viewer)
                .addObject(
                        "address",
                        settings.address("/calendar/" + secret + ".ics").toString());
    }

    @PostMapping("/revocation")
    String revoke(HttpServletRequest request, Viewer viewer) {
        addresses.revoke(viewer);
        toasts.show(Toast.done("feed.revoked"), request);
        return "redirect:/me/calendar";
    }

    private ModelAndView page(HttpStatus status, Viewer viewer) {
        return new ModelAndView("me/calendar", status)
                .addObject("known", addresses.of(viewer).orElse(null));
    }
}
