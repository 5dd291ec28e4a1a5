package atrium.domain.customers;

import atrium.domain.kernel.PostalAddress;
import atrium.domain.records.FieldReader;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a postal address. */
final class AddressText {

    private AddressText() {}

    static @Nullable PostalAddress read(FieldReader reader) {
        PostalAddress address = new PostalAddress(
                reader.text("street", 500),
                reader.text("postalCode", 40),
                reader.text("city", 200),
                reader.text("region", 200),
                reader.country("country"));
        return address.equals(PostalAddress.UNKNOWN) ? null : address;
    }
}
