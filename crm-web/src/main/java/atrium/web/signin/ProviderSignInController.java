package atrium.web.signin;

import atrium.domain.identity.SignIn;
import atrium.domain.providers.IdentityProviders;
import atrium.domain.providers.IdentityProviders.Answer;
import atrium.domain.providers.OutsideIdentity;
import atrium.domain.providers.ProviderFailure;
import atrium.web.factors.RoundTrips;
import atrium.web.factors.RoundTrips.Trip;
import atrium.web.security.OpenToAll;
import atrium.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends browsers to identity providers, and takes those in that come back. */
@Controller
@OpenToAll
@RequestMapping("/sign-in/with/{key}")
class ProviderSignInController {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignInController.class);

    private final IdentityProviders providers;
    private final RoundTrips trips;
    private final SignIn signIn;
    private final Entrance entrance;

    ProviderSignInController(IdentityProviders providers, RoundTrips trips, SignIn signIn, Entrance entrance) {
        this.providers = providers;
        this.trips = trips;
        this.signIn = signIn;
        this.entrance = entrance;
    }

    @GetMapping
    String depart(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        try {
            return "redirect:" + trips.depart(providers.depart(key), null, next, request);
        } catch (ProviderFailure failure) {
            return back(failure);
        }
    }

    @GetMapping("/answer")
    String arrive(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Trip> trip = trips.arrive(key, state, request);
        if (trip.isEmpty()) {
            return back(ProviderProblem.STALE);
        }
        try {
            OutsideIdentity identity = providers.arrive(trip.get().trip(), new Answer(code, iss));
            UUID linker = trip.get().linker();
            return linker == null
                    ? enter(identity, trip.get().next(), request, response)
                    : offer(identity, linker, request);
        } catch (ProviderFailure failure) {
            return back(failure);
        }
    }

    private String enter(
            OutsideIdentity identity, @Nullable String next, HttpServletRequest request, HttpServletResponse response) {
        return entrance.enter(signIn.byProvider(identity, entrance.client(request)), next, request, response)
                .map(way -> "redirect:" + way)
                .orElseGet(() -> back(ProviderProblem.UNLINKED));
    }

    // Only to whom the way began as: meanwhile somebody else may have signed in here.
    private String offer(OutsideIdentity identity, UUID linker, HttpServletRequest request) {
        if (SignedIn.current()
                .filter(viewer -> viewer.personId().equals(linker))
                .isEmpty()) {
            return back(ProviderProblem.STALE);
        }
        trips.keep(identity, linker, request);
        return "redirect:/me/security/identities/new";
    }

    private static String back(ProviderFailure failure) {
        LOG.warn("{}", failure.getMessage());
        return back(ProviderProblem.FAILED);
    }

    private static String back(ProviderProblem problem) {
        return "redirect:/sign-in?provider=" + problem.code();
    }
}
