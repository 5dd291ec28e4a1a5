package atrium.domain.customfields;

/**
 * One of the values among which a custom field's is chosen.
 *
 * @param code what is stored; stays when the label changes
 * @param label what people read
 */
public record CustomChoice(String code, String label) {}
