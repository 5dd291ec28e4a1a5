package atrium.domain.customers;

import atrium.domain.kernel.PostalAddress;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Viewer;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a postal address. */
final class AddressText {

    private AddressText() {}

    /** The parts of the address of a customer of a type that the viewer knows of. */
    static @Nullable PostalAddress seenBy(@Nullable PostalAddress address, Viewer viewer, String type) {
        if (address == null) {
            return null;
        }
        FieldLimits fields = viewer.fields();
        PostalAddress seen = new PostalAddress(
                fields.shown(type, "street", address.street()),
                fields.shown(type, "postalCode", address.postalCode()),
                fields.shown(type, "city", address.city()),
                fields.shown(type, "region", address.region()),
                fields.shown(type, "country", address.country()));
        return seen.equals(PostalAddress.UNKNOWN) ? null : seen;
    }

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
