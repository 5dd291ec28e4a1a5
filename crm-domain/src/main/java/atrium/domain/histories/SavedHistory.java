package atrium.domain.histories;

import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RowInsert;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** A past that is saved as the product saves: entities by JPA, rows by one statement for each table, facts told to every engine. */
final class SavedHistory implements History {

    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final List<RecordEvent> facts = new ArrayList<>();
    private final Map<RowInsert, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    SavedHistory(EntityManager entities, ApplicationEventPublisher events) {
        this.entities = entities;
        this.events = events;
    }

    @Override
    public void record(Object entity) {
        entities.persist(entity);
    }

    @Override
    public void row(RowInsert table, @Nullable Object[] values) {
        rows.computeIfAbsent(table, one -> new ArrayList<>()).add(values);
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

    /** Stores what is still in memory; rows after the entities, to which they point. */
    void finish() {
        chapterEnds();
        entities.flush();
        rows.forEach((table, waiting) -> table.write(waiting, Function.identity()));
        rows.clear();
    }
}
