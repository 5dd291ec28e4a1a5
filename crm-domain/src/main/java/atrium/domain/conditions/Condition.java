package atrium.domain.conditions;

import java.util.List;
import java.util.stream.Stream;

/** What must be true of a record; absent values never satisfy a comparison, so that a condition is true or false. */
public sealed interface Condition {

    /** True of every record. */
    Condition EVERYTHING = new All(List.of());

    /**
     * All parts are true.
     *
     * @param parts none (true of everything) or at least two
     */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = severalOrNone(parts);
        }
    }

    /**
     * At least one part is true.
     *
     * @param parts at least two
     */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = severalOrNone(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("Any of nothing");
            }
        }
    }

    /** The part is not true. */
    record Not(Condition part) implements Condition {}

    /**
     * At least one record related to it fulfils the part.
     *
     * @param relation key of the relation
     * @param part asked of the related records; true of everything when any will do
     */
    record Has(String relation, Condition part) implements Condition {}

    /**
     * A field compared with values.
     *
     * @param field key of the field; one of a record that a field points at stands behind that field's key and a dot
     * @param values as many as the operator takes, in text form
     */
    record Comparison(String field, Operator operator, List<String> values) implements Condition {
        public Comparison {
            values = List.copyOf(values);
        }

        /** A comparison with these values. */
        public static Comparison of(String field, Operator operator, String... values) {
            return new Comparison(field, operator, List.of(values));
        }
    }

    /** All of the parts: one part is itself, none is true of everything. */
    static Condition all(List<? extends Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
    }

    /** The parts of a condition that must all be true. */
    static List<Condition> conjuncts(Condition condition) {
        return condition instanceof All all ? all.parts() : List.of(condition);
    }

    /** Every comparison in the tree, from left to right, without those asked of the records of a {@link Has}. */
    default Stream<Comparison> comparisons() {
        if (this instanceof All all) {
            return all.parts().stream().flatMap(Condition::comparisons);
        }
        if (this instanceof Any any) {
            return any.parts().stream().flatMap(Condition::comparisons);
        }
        if (this instanceof Not not) {
            return not.part().comparisons();
        }
        if (this instanceof Has) {
            return Stream.empty();
        }
        return Stream.of((Comparison) this);
    }

    /** Every question about related records in the tree, from left to right. */
    default Stream<Has> relations() {
        if (this instanceof All all) {
            return all.parts().stream().flatMap(Condition::relations);
        }
        if (this instanceof Any any) {
            return any.parts().stream().flatMap(Condition::relations);
        }
        if (this instanceof Not not) {
            return not.part().relations();
        }
        return this instanceof Has has ? Stream.of(has) : Stream.empty();
    }

    private static List<Condition> severalOrNone(List<Condition> parts) {
        if (parts.size() == 1) {
            throw new IllegalArgumentException("A group of one");
        }
        return List.copyOf(parts);
    }
}
