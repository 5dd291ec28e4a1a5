package atrium.domain.records;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RuleViolation;
import java.util.List;

/** What was typed can't be stored; every wrong field is named, and nothing was changed. */
public final class InvalidRecord extends RuleViolation {

    private final transient List<InvalidValue> problems;

    public InvalidRecord(List<InvalidValue> problems) {
        super("rule.invalid-record", problems.size());
        this.problems = List.copyOf(problems);
    }

    /** One entry for each wrong field. */
    public List<InvalidValue> problems() {
        return problems;
    }
}
