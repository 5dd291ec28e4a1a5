package atrium.domain.providers;

/** A provider could not be asked, or its answer proves nothing. */
public final class ProviderFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderFailure(String provider, Throwable cause) {
        super("Identity provider " + provider + ": " + cause.getMessage(), cause);
    }

    ProviderFailure(String provider, String reason) {
        super("Identity provider " + provider + ": " + reason);
    }
}
