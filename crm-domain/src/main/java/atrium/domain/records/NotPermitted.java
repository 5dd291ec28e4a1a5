package atrium.domain.records;

/** The person sees the record or page, but no role allows this act. */
public final class NotPermitted extends RuntimeException {

    public NotPermitted(String what) {
        super("Not permitted: " + what);
    }
}
