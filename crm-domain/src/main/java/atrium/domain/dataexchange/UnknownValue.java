package atrium.domain.dataexchange;

/**
 * A value of a file that its field does not know.
 *
 * @param rows how many have it
 */
public record UnknownValue(String field, String typed, long rows) {}
