package atrium.web.factors;

import atrium.domain.identity.OwnIdentities;
import atrium.domain.identity.OwnIdentities.IdentityTaken;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.providers.IdentityProvider;
import atrium.domain.providers.IdentityProviders;
import atrium.domain.providers.OutsideIdentity;
import atrium.domain.providers.ProviderFailure;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.security.ForSignedIn;
import atrium.web.security.NeedsProof;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Links a person's accounts of other systems, and removes the links. The person is shown which account it is before it counts:
 * somebody else may have signed the browser in over there.
 */
@Controller
@ForSignedIn
@RequestMapping("/me/security/identities")
class LinkedIdentityController {

    private static final Logger LOG = LoggerFactory.getLogger(LinkedIdentityController.class);
    private static final String OWN = "redirect:/me/security";

    private final OwnIdentities identities;
    private final IdentityProviders providers;
    private final RoundTrips trips;
    private final Problems problems;
    private final Toasts toasts;

    LinkedIdentityController(
            OwnIdentities identities, IdentityProviders providers, RoundTrips trips, Problems problems, Toasts toasts) {
        this.identities = identities;
        this.providers = providers;
        this.trips = trips;
        this.problems = problems;
        this.toasts = toasts;
    }

    // The proof is asked for on the way back: no form that asks for it may lead to another system's page.
    @GetMapping("/{key}/begin")
    String begin(@PathVariable String key, HttpServletRequest request, Viewer viewer) {
        try {
            return "redirect:" + trips.depart(providers.depart(key), viewer.personId(), null, request);
        } catch (ProviderFailure failure) {
            LOG.warn("{}", failure.getMessage());
            toasts.show(Toast.failed("provider.problem.failed"), request);
            return OWN;
        }
    }

    @NeedsProof
    @GetMapping("/new")
    ModelAndView found(HttpServletRequest request, Viewer viewer) {
        return trips.found(viewer.personId(), request)
                .map(identity -> page(HttpStatus.OK, identity, Map.of()))
                .orElseGet(() -> new ModelAndView(OWN));
    }

    @NeedsProof(from = "/me/security/identities/new")
    @PostMapping
    ModelAndView link(HttpServletRequest request, Viewer viewer) {
        Optional<OutsideIdentity> found = trips.takeFound(viewer.personId(), request);
        if (found.isEmpty()) {
            toasts.show(Toast.failed("provider.problem.stale"), request);
            return new ModelAndView(OWN);
        }
        try {
            identities.link(found.get(), viewer);
        } catch (IdentityTaken taken) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), sentence(taken, viewer));
        }
        toasts.show(Toast.done("provider.added"), request);
        return new ModelAndView(OWN);
    }

    @NeedsProof
    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, HttpServletRequest request, Viewer viewer) {
        identities.remove(id, viewer);
        toasts.show(Toast.done("provider.removed"), request);
        return OWN;
    }

    private Map<String, String> sentence(RuleViolation refused, Viewer viewer) {
        return Map.of(
                "",
                String.join(" ", problems.sentences(refused, viewer.locale()).values()));
    }

    private ModelAndView page(HttpStatus status, OutsideIdentity identity, Map<String, String> errors) {
        String name =
                providers.find(identity.provider()).map(IdentityProvider::name).orElse(identity.issuer());
        return new ModelAndView(
                "me/security/identities/new", Map.of("identity", identity, "provider", name, "errors", errors), status);
    }
}
