package atrium.domain.identity;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody comes in.
 *
 * @param device the secret of a browser that signed in before, as it claims
 * @param address network address
 * @param agent what the browser says of itself
 */
public record Client(@Nullable Secret device, String address, String agent) {

    @Override
    public String toString() {
        return "Client[" + address + "]";
    }
}
