package atrium.sales.deals;

import atrium.domain.customers.Ownership;
import atrium.sales.pipelines.Stage;
import java.util.Map;

/** What shall become of a deal: read, and not yet stored. */
record DealDraft(DealFacts facts, Ownership ownership, Stage stage) {

    Map<String, String> text() {
        return DealText.write(facts, ownership, stage.pipeline(), stage.code());
    }
}
