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
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * All that people tell us of an account.
 *
 * @param externalId its id in the system it came from
 * @param domain see {@link atrium.domain.kernel.WebDomain}
 * @param employees head count
 * @param revenueAmount per year, in units of {@code revenueCurrency}
 * @param founded year
 * @param parentId the account it is a part of
 */
@Embeddable
public record AccountFacts(
        String name,
        @Nullable String externalId,
        @Nullable String domain,
        @Nullable String website,
        @Nullable String email,

        @Embedded
        @AttributeOverride(name = "typed", column = @Column(name = "phone"))
        @AttributeOverride(name = "e164", column = @Column(name = "phone_e164"))
        @Nullable PhoneNumber phone,

        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable BigDecimal revenueAmount,
        @Nullable String revenueCurrency,
        @Nullable Integer founded,
        @Nullable String description,
        @Embedded @Nullable PostalAddress address,
        Lifecycle lifecycle,
        @Nullable UUID parentId,

        @Convert(converter = ContactPointsJson.class)
        @Column(name = "contact_points", columnDefinition = "jsonb")
        @ColumnTransformer(write = "?::jsonb")
        ContactPoints points,

        @Convert(converter = CustomValuesJson.class)
        @Column(name = "custom", columnDefinition = "jsonb")
        @ColumnTransformer(write = "?::jsonb")
        CustomValues custom) {

    private static final String TYPE = "account";

    public AccountFacts {
        points = points == null ? ContactPoints.NONE : points;
        custom = custom == null ? CustomValues.NONE : custom;
    }

    /** The same without what the viewer doesn't know of. */
    AccountFacts seenBy(Viewer viewer) {
        FieldLimits fields = viewer.fields();
        Set<String> hidden = fields.hidden(TYPE);
        return hidden.isEmpty()
                ? this
                : new AccountFacts(
                        name,
                        fields.shown(TYPE, "externalId", externalId),
                        fields.shown(TYPE, "domain", domain),
                        fields.shown(TYPE, "website", website),
                        fields.shown(TYPE, "email", email),
                        fields.shown(TYPE, "phone", phone),
                        fields.shown(TYPE, "industry", industry),
                        fields.shown(TYPE, "employees", employees),
                        fields.shown(TYPE, "revenue", revenueAmount),
                        fields.shown(TYPE, "revenue", revenueCurrency),
                        fields.shown(TYPE, "founded", founded),
                        fields.shown(TYPE, "description", description),
                        AddressText.seenBy(address, viewer, TYPE),
                        lifecycle,
                        parentId,
                        points.seenBy(viewer, TYPE),
                        custom.without(hidden));
    }
}
