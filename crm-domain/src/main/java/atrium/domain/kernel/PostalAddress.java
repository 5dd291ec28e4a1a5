package atrium.domain.kernel;

import jakarta.persistence.Embeddable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address in its usual parts.
 *
 * @param country ISO 3166 alpha-2 code
 */
@Embeddable
public record PostalAddress(
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    /** An address of which nothing is known. */
    public static final PostalAddress UNKNOWN = new PostalAddress(null, null, null, null, null);

    /** Street, town and region on one line, without the country. */
    public String line() {
        String town = Stream.of(postalCode, city)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(street, town, region)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
