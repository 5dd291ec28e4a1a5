package atrium.domain.organization;

import atrium.domain.records.FieldReader;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The text form of our own company: company (its name), country, currency, zone and fiscalYearStart. */
public final class CompanyText {

    private static final int LONGEST_NAME = 200;

    private CompanyText() {}

    /** Reads it; what is wrong is noted with the reader, and stands in the result as something harmless. */
    public static Company read(FieldReader reader, Locale locale, boolean demo) {
        String name = reader.required("company", LONGEST_NAME);
        reader.required("country", 100);
        String country = reader.country("country");
        reader.required("currency", 3);
        String currency = reader.choice(
                "currency",
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .toList());
        reader.required("zone", 100);
        String zone = reader.choice("zone", List.copyOf(ZoneId.getAvailableZoneIds()));
        Integer start = reader.whole("fiscalYearStart", 1, 12);
        return new Company(
                name,
                Objects.requireNonNullElse(country, ""),
                Objects.requireNonNullElse(currency, ""),
                ZoneId.of(Objects.requireNonNullElse(zone, "UTC")),
                locale,
                Objects.requireNonNullElse(start, 1),
                demo);
    }

    /** Writes it. */
    public static Map<String, String> of(Company company) {
        return new TreeMap<>(Map.of(
                "company", company.name(),
                "country", company.country(),
                "currency", company.currency(),
                "zone", company.zone().getId(),
                "fiscalYearStart", String.valueOf(company.fiscalYearStart())));
    }
}
