package atrium.web.apikeys;

import atrium.domain.apikeys.ApiKey;
import java.time.LocalDate;

/**
 * A key on one line.
 *
 * @param scopes what it may do, in words
 * @param until the last day on which it works, or worked
 */
public record KeyLine(ApiKey key, String scopes, LocalDate until) {}
