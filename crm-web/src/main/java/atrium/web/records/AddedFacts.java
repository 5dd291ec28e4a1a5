package atrium.web.records;

import atrium.domain.customfields.CustomValues;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.shell.CustomWords;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a record holds in the fields that the company added, as far as it shows them. */
@Component
public class AddedFacts {

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

    /** The filled ones under their headings. */
    public List<CustomWords.Group> of(RecordRef record, CustomValues values, Viewer viewer) {
        Wording say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        Set<String> elsewhere = hidden.of(record.type(), record.id(), viewer);
        return CustomWords.grouped(words.facts(record.type(), values, say, viewer).stream()
                .filter(fact -> fact.text() != null && !elsewhere.contains(fact.key()))
                .toList());
    }
}
