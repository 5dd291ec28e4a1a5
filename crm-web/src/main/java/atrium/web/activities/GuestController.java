package atrium.web.activities;

import atrium.domain.activities.Guests;
import atrium.domain.records.Viewer;
import atrium.web.security.ForSignedIn;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests guests while they are typed. */
@Controller
class GuestController {

    private final Guests guests;

    GuestController(Guests guests) {
        this.guests = guests;
    }

    /**
     * Somebody to choose.
     *
     * @param line that stands in the field when they are chosen
     */
    record Offer(String line, String name, String hint) {}

    @ForSignedIn
    @GetMapping("/guests/choices")
    String choices(@RequestParam(defaultValue = "") String q, Model model, Viewer viewer) {
        model.addAttribute(
                "offers",
                guests.startingWith(q, viewer).stream()
                        .map(one -> new Offer(one.guest().line(), one.name(), hint(one)))
                        .toList());
        return "activities/_guests :: offers";
    }

    private static String hint(Guests.Offered one) {
        return Stream.of(one.hint(), one.email())
                .filter(part -> part != null && !part.isEmpty())
                .map(Objects::requireNonNull)
                .collect(Collectors.joining(" · "));
    }
}
