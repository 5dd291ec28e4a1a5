package atrium.domain.customers;

import atrium.domain.customfields.CustomValues;
import atrium.domain.customfields.CustomValuesJson;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Viewer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * All that people tell us of a contact; at least one of name, mail, phone and external id is known.
 *
 * @param externalId its id in the system it came from
 * @param accountId the account the person works for; null for a person who is a customer on their own
 * @param accountSince when the person began to work there
 */
@Embeddable
public record ContactFacts(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String externalId,
        @Nullable String email,

        @Embedded
        @AttributeOverride(name = "typed", column = @Column(name = "phone"))
        @AttributeOverride(name = "e164", column = @Column(name = "phone_e164"))
        @Nullable PhoneNumber phone,

        @Embedded
        @AttributeOverride(name = "typed", column = @Column(name = "mobile"))
        @AttributeOverride(name = "e164", column = @Column(name = "mobile_e164"))
        @Nullable PhoneNumber mobile,

        @Nullable String jobTitle,
        @Nullable UUID accountId,
        @Nullable LocalDate accountSince,
        @Nullable String description,
        @Embedded @Nullable PostalAddress address,
        Lifecycle lifecycle,

        @Convert(converter = ContactPointsJson.class)
        @Column(name = "contact_points", columnDefinition = "jsonb")
        @ColumnTransformer(write = "?::jsonb")
        ContactPoints points,

        @Convert(converter = CustomValuesJson.class)
        @Column(name = "custom", columnDefinition = "jsonb")
        @ColumnTransformer(write = "?::jsonb")
        CustomValues custom) {

    private static final String TYPE = "contact";

    public ContactFacts {
        points = points == null ? ContactPoints.NONE : points;
        custom = custom == null ? CustomValues.NONE : custom;
    }

    /** The same without what the viewer doesn't know of; what somebody without a name is called by stays. */
    ContactFacts seenBy(Viewer viewer) {
        FieldLimits fields = viewer.fields();
        Set<String> hidden = fields.hidden(TYPE);
        if (hidden.isEmpty()) {
            return this;
        }
        boolean named = firstName != null || lastName != null;
        boolean byMail = !named && email != null;
        boolean byPhone = !named && !byMail && phone != null;
        boolean byMobile = !named && !byMail && !byPhone && mobile != null;
        boolean byId = !named && !byMail && !byPhone && !byMobile;
        return new ContactFacts(
                firstName,
                lastName,
                byId ? externalId : fields.shown(TYPE, "externalId", externalId),
                byMail ? email : fields.shown(TYPE, "email", email),
                byPhone ? phone : fields.shown(TYPE, "phone", phone),
                byMobile ? mobile : fields.shown(TYPE, "mobile", mobile),
                fields.shown(TYPE, "jobTitle", jobTitle),
                accountId,
                accountSince,
                fields.shown(TYPE, "description", description),
                AddressText.seenBy(address, viewer, TYPE),
                lifecycle,
                points.seenBy(viewer, TYPE),
                custom.without(hidden));
    }

    /** The name to show: first and last name, or else the best that is known. */
    public String name() {
        String full = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (!full.isBlank()) {
            return full;
        }
        return Stream.of(
                        email, phone == null ? null : phone.typed(), mobile == null ? null : mobile.typed(), externalId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
