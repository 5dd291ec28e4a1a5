package atrium.domain.dataexchange;

import atrium.domain.kernel.RuleViolation;

/** The columns can't be brought in as chosen. */
public final class InvalidImportPlan extends RuleViolation {

    InvalidImportPlan(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
