package atrium.domain.records;

import java.util.List;
import java.util.stream.Stream;

/** The fields of a record type as roles speak of them: the currency of an amount goes with its amount. */
public final class GrantedFields {

    private static final String CURRENCY = "Currency";

    private GrantedFields() {}

    /** The fields of which a role says what may be done with them. */
    public static List<RecordField> of(RecordType type) {
        List<RecordField> all = type.fields();
        return all.stream().filter(field -> !goesAlong(field, all)).toList();
    }

    /** The keys of a field and of those that go with it. */
    public static List<String> with(RecordType type, String field) {
        String currency = field + CURRENCY;
        boolean amount =
                type.fields().stream().anyMatch(one -> one.key().equals(currency) && one.kind() == FieldKind.CURRENCY);
        Stream<String> own = amount ? Stream.of(field, currency) : Stream.of(field);
        return Stream.concat(own, type.alongWith(field).stream()).toList();
    }

    /** The least that a role can leave of a field. */
    public static FieldAccess least(RecordType type, String field) {
        return type.keptOpen().containsKey(field) ? FieldAccess.READ : FieldAccess.HIDDEN;
    }

    /** All accesses that a role can give to a field, the most permissive first. */
    public static List<FieldAccess> choices(RecordType type, String field) {
        return Stream.of(FieldAccess.EDIT, FieldAccess.READ, FieldAccess.HIDDEN)
                .filter(access -> access.compareTo(least(type, field)) >= 0)
                .toList();
    }

    private static boolean goesAlong(RecordField field, List<RecordField> all) {
        return field.kind() == FieldKind.CURRENCY
                && field.key().endsWith(CURRENCY)
                && all.stream().anyMatch(other -> (other.key() + CURRENCY).equals(field.key()));
    }
}
