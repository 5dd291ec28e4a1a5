package atrium.web.api;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.UniqueFields;
import atrium.domain.records.UnknownRecord;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What each failure of a request means to its sender. */
@Component
class Refusals {

    private final UniqueFields unique;

    Refusals(UniqueFields unique) {
        this.unique = unique;
    }

    ApiRefusal of(Exception failure) {
        if (failure instanceof ApiRefusal refusal) {
            return refusal;
        }
        if (failure instanceof NotPermitted) {
            return new ApiRefusal(ProblemKind.NOT_PERMITTED);
        }
        if (failure instanceof RuleViolation rule) {
            return broken(rule);
        }
        // An id in the address that can't be one is an address at which nothing is.
        if (failure instanceof UnknownRecord || failure instanceof TypeMismatchException) {
            return new ApiRefusal(ProblemKind.NOT_FOUND);
        }
        if (failure instanceof ConcurrencyFailureException) {
            return new ApiRefusal(ProblemKind.CONFLICT, List.of(FieldProblem.of("", "api.conflict.at-once")));
        }
        if (failure instanceof DataIntegrityViolationException refused) {
            String field = unique.taken(refused).orElse("");
            String key = field.isEmpty() ? "api.conflict.refused" : "api.conflict.taken";
            return new ApiRefusal(ProblemKind.CONFLICT, List.of(FieldProblem.of(field, key)));
        }
        if (failure instanceof InvalidParameterException) {
            return new ApiRefusal(ProblemKind.UNREADABLE, List.of(FieldProblem.of("", "api.address")));
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return new ApiRefusal(ProblemKind.TOO_LARGE);
        }
        if (failure instanceof MultipartException || failure instanceof InvalidFileNameException) {
            return new ApiRefusal(ProblemKind.UNREADABLE, List.of(FieldProblem.of("", "api.file.form")));
        }
        return new ApiRefusal(
                failure instanceof ErrorResponse known ? ProblemKind.of(known.getStatusCode()) : ProblemKind.FAILURE);
    }

    private static ApiRefusal broken(RuleViolation rule) {
        if (rule instanceof InvalidRecord invalid) {
            return new ApiRefusal(
                    ProblemKind.INVALID,
                    invalid.problems().stream().map(FieldProblem::of).toList());
        }
        if (rule instanceof EditConflict conflict) {
            return new ApiRefusal(
                    ProblemKind.CONFLICT,
                    conflict.clashes().stream()
                            .map(clash -> FieldProblem.of(clash.field(), "api.conflict.at-once"))
                            .toList());
        }
        return new ApiRefusal(ProblemKind.INVALID, List.of(FieldProblem.of(rule)));
    }
}
