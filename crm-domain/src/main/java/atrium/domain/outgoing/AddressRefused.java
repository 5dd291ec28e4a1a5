package atrium.domain.outgoing;

/** An address to which no request goes; it doesn't say what stands there. */
public final class AddressRefused extends RuntimeException {

    AddressRefused() {
        super("an address that is not allowed");
    }
}
