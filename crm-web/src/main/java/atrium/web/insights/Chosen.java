package atrium.web.insights;

import atrium.domain.organization.PersonSummary;
import atrium.sales.insights.DealScope;
import java.util.List;

/**
 * What a page of figures is asked for.
 *
 * @param people whose deals can be looked at apart
 */
record Chosen(DealScope scope, PeriodChoice period, List<PersonSummary> people, ScopeBar bar) {

    /** Whether all deals are meant that the viewer sees. */
    boolean everything() {
        return scope.pipeline() == null && scope.teams().isEmpty() && scope.owner() == null;
    }
}
