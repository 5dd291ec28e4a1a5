package atrium.domain.demo;

import atrium.domain.activities.NoteHistory;
import atrium.domain.activities.PastNote;
import atrium.domain.customers.Lifecycle;
import atrium.domain.demo.DemoStory.Buyer;
import atrium.domain.demo.DemoStory.Colleague;
import atrium.domain.demo.DemoStory.Customer;
import atrium.domain.identity.StandardRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the people of the demo company wrote down about their customers. */
@Component
@Order(30)
class NotesChapter implements DemoChapter {

    private final NoteHistory notes;

    NotesChapter(NoteHistory notes) {
        this.notes = notes;
    }

    @Override
    public void write(DemoStory story) {
        Map<String, List<String>> texts = DemoTexts.notes();
        WorkingTime time = new WorkingTime(story);
        List<PastNote> written = new ArrayList<>();
        for (Customer customer : story.customers()) {
            Set<String> said = new HashSet<>();
            List<String> occasions = occasions(story, customer.stage());
            Instant at = customer.since();
            for (int index = 0; index < occasions.size(); index++) {
                double left = Duration.between(at, story.now()).toMinutes() / (24 * 60.0);
                at = time.after(at, story.dice().nextDouble() * 2 * left / (occasions.size() - index + 1));
                String sentence = sentence(story, texts.getOrDefault(occasions.get(index), List.of()), said);
                String product = story.oneOf(texts.getOrDefault("products", List.of()));
                written.add(note(story, sentence.replace("{product}", product), customer, occasions.get(index), at));
            }
        }
        notes.bring(written);
    }

    private static List<String> occasions(DemoStory story, Lifecycle stage) {
        List<String> occasions = new ArrayList<>();
        if (stage == Lifecycle.SUBSCRIBER) {
            return occasions;
        }
        occasions.add("firstContact");
        for (int talks = story.dice().nextInt(2 + stage.ordinal()); talks > 0; talks--) {
            occasions.add("talk");
        }
        if (stage.ordinal() >= Lifecycle.CUSTOMER.ordinal()) {
            for (int count = 1 + story.dice().nextInt(9); count > 0; count--) {
                occasions.add(story.chance(45) ? "support" : "customer");
            }
        } else if (story.chance(30)) {
            occasions.add("quiet");
        }
        if (stage == Lifecycle.FORMER) {
            occasions.add("former");
        }
        return occasions;
    }

    // The same words again only when everything has been said.
    private static String sentence(DemoStory story, List<String> sentences, Set<String> said) {
        List<String> fresh =
                sentences.stream().filter(sentence -> !said.contains(sentence)).toList();
        String sentence = story.oneOf(fresh.isEmpty() ? sentences : fresh);
        said.add(sentence);
        return sentence;
    }

    private static PastNote note(DemoStory story, String sentence, Customer customer, String occasion, Instant at) {
        List<Buyer> known = customer.people().stream()
                .filter(buyer -> !buyer.since().isAfter(at))
                .toList();
        Buyer buyer = known.isEmpty() ? customer.people().get(0) : story.oneOf(known);
        Colleague author = occasion.equals("support")
                ? story.oneOf(story.colleagues(StandardRole.SUPPORT_AGENT))
                : customer.salesRep();
        String text = sentence.replace("{contact}", buyer.name()).replace("{town}", customer.town());
        return new PastNote(customer.accountId(), story.chance(75) ? buyer.contactId() : null, author.id(), text, at);
    }
}
