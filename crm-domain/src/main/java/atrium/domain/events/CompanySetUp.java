package atrium.domain.events;

import java.time.Instant;

/**
 * Somebody set Atrium up for a company.
 *
 * @param country ISO 3166 alpha-2
 * @param zone id of its time zone
 */
public record CompanySetUp(String country, String zone, Instant at) {}
