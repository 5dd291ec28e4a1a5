package atrium.domain.demo;

import atrium.domain.demo.DemoStory.Customer;
import atrium.domain.histories.History;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a story customer by customer, each with all that every chapter knows of it. */
@Component
class CompanyTelling {

    private final List<DemoChapter> chapters;

    CompanyTelling(List<DemoChapter> chapters) {
        this.chapters = chapters;
    }

    void begin(DemoStory story) {
        chapters.forEach(chapter -> chapter.begin(story));
    }

    void tell(DemoStory story, History history) {
        story.goesInto(history);
        InventedCustomers customers = new InventedCustomers(story);
        while (customers.more()) {
            Customer customer = customers.next();
            chapters.forEach(chapter -> chapter.tell(story, customer));
            history.chapterEnds();
        }
    }
}
