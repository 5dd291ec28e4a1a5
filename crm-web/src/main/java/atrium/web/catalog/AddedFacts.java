package atrium.web.catalog;

import atrium.domain.catalog.ProductDetails;
import atrium.domain.records.Viewer;
import atrium.web.records.HiddenFields;
import atrium.web.shell.CustomWords;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a product holds in the fields that the company added, as far as it shows them. */
@Component
class AddedFacts {

    private final CustomWords words;
    private final HiddenFields hidden;
    private final MessageSource texts;
    private final Clock clock;

    AddedFacts(CustomWords words, HiddenFields hidden, MessageSource texts, Clock clock) {
        this.words = words;
        this.hidden = hidden;
        this.texts = texts;
        this.clock = clock;
    }

    List<CustomWords.Group> of(ProductDetails product, Viewer viewer) {
        Wording say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        Set<String> elsewhere = hidden.of("product", product.id(), viewer);
        return CustomWords.grouped(words.facts("product", product.facts().custom(), say, viewer).stream()
                .filter(fact -> fact.text() != null && !elsewhere.contains(fact.key()))
                .toList());
    }
}
