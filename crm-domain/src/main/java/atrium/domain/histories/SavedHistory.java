package atrium.domain.histories;

import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordEvent;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** A past that is saved as the product saves: entities by JPA, facts told to every engine. */
final class SavedHistory implements History {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final List<RecordEvent> facts = new ArrayList<>();

    SavedHistory(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    @Override
    public void record(Object entity) {
        entities.persist(entity);
    }

    @Override
    public void told(RecordEvent fact) {
        facts.add(fact);
    }

    @Override
    public void chapterEnds() {
        events.publishEvent(new BulkChange(facts));
        facts.clear();
    }
}
