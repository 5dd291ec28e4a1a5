package atrium.domain.apikeys;

import atrium.domain.kernel.RuleViolation;
import java.util.List;

/** Another request was sent under the same name. */
public final class RequestNameTaken extends RuleViolation {

    RequestNameTaken() {
        super("Idempotency-Key", "apikey.problem.request-name-taken", List.of());
    }
}
