package atrium.web.api;

import java.util.List;

/** A request that is answered with a problem. */
final class ApiRefusal extends RuntimeException {

    private final ProblemKind kind;
    private final transient List<FieldProblem> errors;

    ApiRefusal(ProblemKind kind) {
        this(kind, List.of());
    }

    ApiRefusal(ProblemKind kind, List<FieldProblem> errors) {
        super(kind.code() + errors);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    /** A property, parameter or header that can't be taken. */
    static ApiRefusal invalid(String field, String messageKey, Object... arguments) {
        return new ApiRefusal(ProblemKind.INVALID, List.of(FieldProblem.of(field, messageKey, arguments)));
    }

    ProblemKind kind() {
        return kind;
    }

    List<FieldProblem> errors() {
        return errors;
    }
}
