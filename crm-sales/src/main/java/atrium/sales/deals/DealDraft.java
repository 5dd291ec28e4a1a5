package atrium.sales.deals;

import atrium.domain.customers.Ownership;
import atrium.sales.lines.LineItem;
import atrium.sales.pipelines.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What shall become of a deal: read, and not yet stored.
 *
 * @param lines that take the place of its own; null when these stay
 */
record DealDraft(
        DealFacts facts,
        Ownership ownership,
        Stage stage,
        @Nullable List<LineItem> lines) {

    Map<String, String> text() {
        return DealText.write(facts, ownership, stage.pipeline(), stage.code());
    }
}
