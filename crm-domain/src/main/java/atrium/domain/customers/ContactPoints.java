package atrium.domain.customers;

import atrium.domain.records.Viewer;
import java.util.List;

/** The ways to reach a customer beside the main mail address, telephone numbers and postal address, each in its order. */
public record ContactPoints(
        List<ContactPoint> emails,
        List<ContactPoint> phones,
        List<LabelledAddress> addresses,
        List<ContactPoint> links) {

    /** No further ways. */
    public static final ContactPoints NONE = new ContactPoints(List.of(), List.of(), List.of(), List.of());

    public ContactPoints {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        links = List.copyOf(links);
    }

    /** Those of a customer of a type that the viewer knows of. */
    ContactPoints seenBy(Viewer viewer, String type) {
        return new ContactPoints(
                viewer.sees(type, "otherEmails") ? emails : List.of(),
                viewer.sees(type, "otherPhones") ? phones : List.of(),
                viewer.sees(type, "otherAddresses") ? addresses : List.of(),
                viewer.sees(type, "links") ? links : List.of());
    }
}
