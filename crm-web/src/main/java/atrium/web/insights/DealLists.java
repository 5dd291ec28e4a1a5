package atrium.web.insights;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Operator;
import atrium.sales.insights.DealScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads to lists of deals: those of a scope, narrowed further. */
final class DealLists {

    private final List<Condition> scope = new ArrayList<>();

    DealLists(DealScope scope) {
        if (scope.pipeline() != null) {
            this.scope.add(Comparison.of("pipeline", Operator.IS, scope.pipeline()));
        }
        if (!scope.teams().isEmpty()) {
            this.scope.add(new Comparison(
                    "team",
                    Operator.IS,
                    scope.teams().stream().map(UUID::toString).sorted().toList()));
        }
        if (scope.owner() != null) {
            this.scope.add(Comparison.of("owner", Operator.IS, scope.owner().toString()));
        }
    }

    /** The list of those that fulfil all of these, too. */
    String of(Condition... further) {
        List<Condition> parts = new ArrayList<>(scope);
        parts.addAll(List.of(further));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/deals");
        if (parts.isEmpty()) {
            return address.toUriString();
        }
        return address.queryParam("filter", "{filter}")
                .encode()
                .buildAndExpand(ConditionText.write(Condition.all(parts)))
                .toUriString();
    }

    static Condition is(String field, String... values) {
        return Comparison.of(field, Operator.IS, values);
    }

    static Condition isNot(String field, String... values) {
        return Comparison.of(field, Operator.IS_NOT, values);
    }

    /** Those that are in their stage for longer than is usual there. */
    static Condition tooOld() {
        return Comparison.of("tooOld", Operator.GREATER_THAN, "0");
    }

    /** @param last the last day, which is among them */
    static Condition between(String field, LocalDate first, LocalDate last) {
        return Comparison.of(field, Operator.BETWEEN, first.toString(), last.toString());
    }
}
