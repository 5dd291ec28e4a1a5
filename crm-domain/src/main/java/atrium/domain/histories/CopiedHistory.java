package atrium.domain.histories;

import atrium.domain.events.RecordEvent;
import atrium.domain.events.RowInsert;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A past that becomes rows at once: nothing of it is kept but the records about which more facts may come. */
final class CopiedHistory implements History {

    private final EntityRows entities;
    private final RowsOut out;
    private final List<FactRows> engines;
    private final List<DerivedColumns> derived;
    private final List<EntityRows.Row> waiting = new ArrayList<>();

    CopiedHistory(EntityRows entities, RowsOut out, List<FactRows> engines, List<DerivedColumns> derived) {
        this.entities = entities;
        this.out = out;
        this.engines = engines;
        this.derived = derived;
    }

    @Override
    public void record(Object entity) {
        EntityRows.Row row = entities.row(entity);
        if (derived.stream().anyMatch(columns -> columns.of(row.table()))) {
            waiting.add(row);
        } else {
            write(row);
        }
    }

    @Override
    public void row(RowInsert table, @Nullable Object[] values) {
        out.row(table.table(), table.columns(), values);
    }

    @Override
    public void told(RecordEvent fact) {
        for (FactRows engine : engines) {
            engine.write(fact, out);
        }
        for (DerivedColumns columns : derived) {
            columns.learn(fact);
        }
    }

    @Override
    public void chapterEnds() {
        for (EntityRows.Row row : waiting) {
            for (DerivedColumns columns : derived) {
                if (columns.of(row.table())) {
                    row.values().putAll(columns.columns(row.table(), row.id()));
                }
            }
            write(row);
        }
        waiting.clear();
    }

    private void write(EntityRows.Row row) {
        out.row(row.table(), row.values().keySet(), row.values().values().toArray());
    }
}
