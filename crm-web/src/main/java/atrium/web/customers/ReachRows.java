package atrium.web.customers;

import atrium.domain.customers.ContactPoint;
import atrium.domain.customers.ContactPoints;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import atrium.domain.records.Viewer;
import atrium.web.records.FactRow.Line;
import atrium.web.records.FactRows;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the facts that customers alone have: for whom they work, where they are, and how they are reached. */
final class ReachRows {

    private final FactRows rows;
    private final Viewer viewer;

    ReachRows(FactRows rows, Viewer viewer) {
        this.rows = rows;
        this.viewer = viewer;
    }

    void employer(@Nullable String name, String href, @Nullable String since) {
        rows.lines("account", name == null ? List.of() : List.of(new Line(name, href, since)));
    }

    void reach(
            @Nullable String email,
            @Nullable PhoneNumber phone,
            @Nullable PhoneNumber mobile,
            boolean person,
            ContactPoints points) {
        rows.link("email", email, email == null ? null : "mailto:" + email);
        rows.lines("otherEmails", lines(points.emails(), point -> "mailto:" + point.value()));
        phone("phone", phone);
        if (person) {
            phone("mobile", mobile);
        }
        rows.lines("otherPhones", lines(points.phones(), point -> point.key() == null ? null : "tel:" + point.key()));
        rows.lines("links", lines(points.links(), ContactPoint::value));
    }

    void address(@Nullable PostalAddress address, ContactPoints points) {
        rows.lines("address", address == null ? List.of() : List.of(new Line(written(address), null, null)));
        rows.lines(
                "otherAddresses",
                points.addresses().stream()
                        .map(one -> new Line(written(one.address()), null, one.label()))
                        .toList());
    }

    private void phone(String key, @Nullable PhoneNumber number) {
        rows.link(key, number == null ? null : number.typed(), tel(number));
    }

    private static @Nullable String tel(@Nullable PhoneNumber number) {
        return number == null || number.e164() == null ? null : "tel:" + number.e164();
    }

    private static List<Line> lines(List<ContactPoint> points, Function<ContactPoint, @Nullable String> href) {
        return points.stream()
                .map(point -> new Line(point.value().replaceFirst("^https?://", ""), href.apply(point), point.label()))
                .toList();
    }

    private String written(PostalAddress address) {
        String country = address.country() == null
                ? null
                : new Locale.Builder().setRegion(address.country()).build().getDisplayCountry(viewer.locale());
        return Stream.of(address.line(), country)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
