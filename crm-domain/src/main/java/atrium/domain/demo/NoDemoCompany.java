package atrium.domain.demo;

import atrium.domain.kernel.RuleViolation;

/** There is no demo company here that could be removed. */
public final class NoDemoCompany extends RuleViolation {

    NoDemoCompany() {
        super("demo.problem.no-demo-company");
    }
}
