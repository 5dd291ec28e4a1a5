package atrium.domain.dataexchange;

import atrium.domain.kernel.RuleViolation;

/** The import is not at the step from which this could be done. */
public final class ImportNotReady extends RuleViolation {

    ImportNotReady() {
        super("import.problem.not-ready");
    }
}
