package atrium.web.factors;

import atrium.domain.providers.IdentityProviders.Departure;
import atrium.domain.providers.OutsideIdentity;
import atrium.domain.providers.RoundTrip;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps in the session of a browser on which way to a provider it is, and with what it came back; each counts once. */
@Component
public class RoundTrips {

    private static final String TRIP = "provider-trip";
    private static final String FOUND = "provider-identity";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final JsonMapper json;
    private final Clock clock;

    RoundTrips(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is kept on the way.
     *
     * @param linker who wants to link the account; null for somebody who signs in
     * @param next where whoever signs in wanted to go
     */
    public record Trip(
            String way, @Nullable UUID linker, @Nullable String next, long beganAt) {

        /** What the answer is checked with. */
        public RoundTrip trip() {
            return RoundTrip.of(way).orElseThrow();
        }
    }

    /** An account that a provider vouched for, until its person says that it is theirs. */
    record Found(OutsideIdentity identity, UUID linker, long foundAt) {}

    /** Remembers the way, and says where it leads. */
    public String depart(
            Departure departure, @Nullable UUID linker, @Nullable String next, HttpServletRequest request) {
        Trip trip = new Trip(departure.trip().text(), linker, next, clock.millis());
        request.getSession().setAttribute(TRIP, json.writeValueAsString(trip));
        return departure.address().toString();
    }

    /** The way on which this browser is, when it comes back with the state it was sent with, and in time. */
    public Optional<Trip> arrive(String provider, String state, HttpServletRequest request) {
        return take(TRIP, Trip.class, request)
                .filter(trip -> trip.trip().provider().equals(provider))
                .filter(trip -> MessageDigest.isEqual(bytes(trip.trip().state()), bytes(state)))
                .filter(trip -> isYoung(trip.beganAt()));
    }

    /** Remembers the account until its person says that it is theirs. */
    public void keep(OutsideIdentity identity, UUID linker, HttpServletRequest request) {
        request.getSession().setAttribute(FOUND, json.writeValueAsString(new Found(identity, linker, clock.millis())));
    }

    /** The account that waits for the word of this person. */
    Optional<OutsideIdentity> found(UUID linker, HttpServletRequest request) {
        return read(FOUND, Found.class, request)
                .filter(found -> found.linker().equals(linker) && isYoung(found.foundAt()))
                .map(Found::identity);
    }

    /** The same, which is taken away. */
    Optional<OutsideIdentity> takeFound(UUID linker, HttpServletRequest request) {
        Optional<OutsideIdentity> found = found(linker, request);
        take(FOUND, Found.class, request);
        return found;
    }

    private boolean isYoung(long millis) {
        return Instant.ofEpochMilli(millis).plus(LASTS).isAfter(clock.instant());
    }

    private <T> Optional<T> take(String attribute, Class<T> type, HttpServletRequest request) {
        Optional<T> kept = read(attribute, type, request);
        kept.ifPresent(any -> request.getSession().removeAttribute(attribute));
        return kept;
    }

    private <T> Optional<T> read(String attribute, Class<T> type, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(attribute) instanceof String text
                ? Optional.of(json.readValue(text, type))
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
