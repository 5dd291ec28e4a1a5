package atrium.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * In which state of a record something is to be done, as the headers {@code If-Match} and {@code If-None-Match} say it.
 *
 * @param match entity tags of which the record has one, or {@code *}; null for any state
 * @param noneMatch not null when only a record that isn't there yet is wanted
 */
record Condition(@Nullable String match, @Nullable String noneMatch) {

    static Condition of(HttpServletRequest request) {
        return new Condition(request.getHeader(HttpHeaders.IF_MATCH), request.getHeader(HttpHeaders.IF_NONE_MATCH));
    }

    /**
     * The condition of a request that must have seen the record.
     *
     * @throws ApiRefusal when it has none
     */
    static Condition demanded(HttpServletRequest request) {
        Condition condition = of(request);
        if (condition.match() == null) {
            throw new ApiRefusal(ProblemKind.PRECONDITION_REQUIRED);
        }
        return condition;
    }

    /**
     * Passes when a record's tag is one of those expected.
     *
     * @throws ApiRefusal otherwise
     */
    void check(String tag) {
        if (match == null) {
            return;
        }
        for (String one : match.split(",")) {
            if (one.strip().equals("*") || one.strip().equals(tag)) {
                return;
            }
        }
        throw new ApiRefusal(ProblemKind.PRECONDITION_FAILED);
    }
}
