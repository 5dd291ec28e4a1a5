package atrium.domain.demo;

import atrium.domain.activities.Mention;
import atrium.domain.activities.NoteHistory;
import atrium.domain.activities.PastNote;
import atrium.domain.customers.Lifecycle;
import atrium.domain.demo.DemoStory.Buyer;
import atrium.domain.demo.DemoStory.Colleague;
import atrium.domain.demo.DemoStory.Customer;
import atrium.domain.identity.StandardRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the people of the company wrote down about their customers. */
@Component
@Order(90)
class NotesChapter implements DemoChapter {

    private static final int NAMED = 75;
    private static final int MENTIONING = 4;
    private static final List<StandardRole> MENTIONED =
            List.of(StandardRole.SUPPORT_AGENT, StandardRole.SUPPORT_LEAD, StandardRole.MARKETER);

    private final Map<String, List<String>> texts = DemoTexts.notes();
    private final NoteHistory notes;
    private @Nullable NoteCounts counts;

    NotesChapter(NoteHistory notes) {
        this.notes = notes;
    }

    @Override
    public void begin(DemoStory story) {
        counts = new NoteCounts(story);
    }

    @Override
    public void tell(DemoStory story, Customer customer) {
        Set<String> said = new HashSet<>();
        List<String> occasions = occasions(story, customer);
        List<Instant> moments = Moments.of(story, new Span(customer.since(), story.now()), occasions.size());
        for (int index = 0; index < occasions.size(); index++) {
            String sentence = sentence(story, texts.getOrDefault(occasions.get(index), List.of()), said);
            String product = story.oneOf(texts.getOrDefault("products", List.of()));
            String text = sentence.replace("{product}", product);
            notes.bring(note(story, text, customer, occasions.get(index), moments.get(index)), story.history());
        }
    }

    private List<String> occasions(DemoStory story, Customer customer) {
        if (story.size().grown() && counts != null) {
            return occasions(story, counts.next(customer));
        }
        return customer.accountId() == null ? List.of() : occasions(story, customer.stage());
    }

    private static List<String> occasions(DemoStory story, int count) {
        List<String> occasions = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            occasions.add(index == 0 ? "firstContact" : story.oneOf(List.of("talk", "talk", "support", "customer")));
        }
        return occasions;
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

    private PastNote note(DemoStory story, String text, Customer customer, String occasion, Instant at) {
        Buyer buyer = customer.somebody(story, at);
        Colleague author = occasion.equals("support")
                ? story.oneOf(story.colleagues(StandardRole.SUPPORT_AGENT))
                : customer.salesRep();
        String words = text.replace("{contact}", buyer.name()).replace("{town}", customer.town());
        UUID contact = customer.named(story, buyer, at, NAMED);
        if (!story.chance(MENTIONING)) {
            return new PastNote(customer.accountId(), contact, author.id(), words, List.of(), at);
        }
        Colleague asked = story.oneOf(MENTIONED.stream()
                .flatMap(role -> story.colleagues(role).stream())
                .filter(colleague -> !colleague.equals(author))
                .toList());
        Mention mention = new Mention(words.length() + 1, asked.id(), asked.name());
        String asking =
                "%s %s%s".formatted(words, mention.label(), story.oneOf(texts.getOrDefault("mention", List.of())));
        return new PastNote(customer.accountId(), contact, author.id(), asking, List.of(mention), at);
    }
}
