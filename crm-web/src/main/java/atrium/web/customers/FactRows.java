package atrium.web.customers;

import atrium.domain.customers.ContactPoint;
import atrium.domain.customers.ContactPoints;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import atrium.domain.records.Viewer;
import atrium.web.customers.FactRow.Line;
import atrium.web.records.FactDesk;
import atrium.web.shell.CustomWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Gathers the facts of one customer in the order of the page. */
final class FactRows {

    private final MessageSource texts;
    private final FactDesk desk;
    private final Set<String> editable;
    private final Viewer viewer;
    private final List<FactRow> rows = new ArrayList<>();

    /** @param editable keys of the facts that the viewer may change in the customers that are open to changes */
    FactRows(MessageSource texts, FactDesk desk, Set<String> editable, Viewer viewer) {
        this.texts = texts;
        this.desk = desk;
        this.editable = editable;
        this.viewer = viewer;
    }

    List<FactRow> all() {
        return rows;
    }

    void add(String key, @Nullable String value) {
        put(key, value == null || value.isBlank() ? List.of() : List.of(new Line(value, null, null)));
    }

    void link(String key, @Nullable String value, @Nullable String href) {
        put(key, value == null ? List.of() : List.of(new Line(value, href, null)));
    }

    void custom(CustomWords.Fact fact) {
        String text = fact.text();
        rows.add(new FactRow(
                fact.key(),
                fact.label(),
                fact.section(),
                editable.contains(fact.key()),
                text == null ? List.of() : List.of(new Line(text, fact.href(), null))));
    }

    void employer(@Nullable String name, String href, @Nullable String since) {
        put("account", name == null ? List.of() : List.of(new Line(name, href, since)));
    }

    void reach(
            @Nullable String email,
            @Nullable PhoneNumber phone,
            @Nullable PhoneNumber mobile,
            boolean person,
            ContactPoints points) {
        link("email", email, email == null ? null : "mailto:" + email);
        put("otherEmails", lines(points.emails(), point -> "mailto:" + point.value()));
        phone("phone", phone);
        if (person) {
            phone("mobile", mobile);
        }
        put("otherPhones", lines(points.phones(), point -> point.key() == null ? null : "tel:" + point.key()));
        put("links", lines(points.links(), ContactPoint::value));
    }

    void address(@Nullable PostalAddress address, ContactPoints points) {
        put("address", address == null ? List.of() : List.of(new Line(written(address), null, null)));
        put(
                "otherAddresses",
                points.addresses().stream()
                        .map(one -> new Line(written(one.address()), null, one.label()))
                        .toList());
    }

    private void phone(String key, @Nullable PhoneNumber number) {
        link(key, number == null ? null : number.typed(), tel(number));
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

    private void put(String key, List<Line> lines) {
        List<String> fields = desk.together().getOrDefault(key, List.of(key));
        if (fields.stream().anyMatch(field -> viewer.sees(desk.type().code(), field))) {
            String label = texts.getMessage("field." + key, null, viewer.locale());
            rows.add(new FactRow(key, label, null, editable.contains(key), lines));
        }
    }
}
