package atrium.domain.dataexchange;

import atrium.domain.records.RecordField;
import java.util.List;

/**
 * A field that a column may be put into.
 *
 * @param names what tables call it, in any language, case and spelling
 */
public record TargetField(RecordField field, List<String> names) {}
