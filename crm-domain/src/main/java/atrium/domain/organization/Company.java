package atrium.domain.organization;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Our own company.
 *
 * @param country ISO 3166 alpha-2
 * @param currency ISO 4217
 * @param fiscalYearStart month in which the fiscal year begins, 1 to 12
 * @param demo whether this is the demo company that leaves with the demo data
 */
public record Company(
        String name, String country, String currency, ZoneId zone, Locale locale, int fiscalYearStart, boolean demo) {}
