package atrium.domain.customers;

import atrium.domain.customfields.CustomValues;
import atrium.domain.customfields.CustomValuesJson;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
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

    public AccountFacts {
        points = points == null ? ContactPoints.NONE : points;
        custom = custom == null ? CustomValues.NONE : custom;
    }
}
