package atrium.domain.demo;

import atrium.domain.events.RecordEvent;
import atrium.domain.events.RowInsert;
import atrium.domain.histories.History;
import org.jspecify.annotations.Nullable;

/** Counts the facts on their way. */
final class CountedHistory implements History {

    private final History out;
    private long facts;

    CountedHistory(History out) {
        this.out = out;
    }

    long facts() {
        return facts;
    }

    @Override
    public void record(Object entity) {
        out.record(entity);
    }

    @Override
    public void row(RowInsert table, @Nullable Object[] values) {
        out.row(table, values);
    }

    @Override
    public void told(RecordEvent fact) {
        facts++;
        out.told(fact);
    }

    @Override
    public void chapterEnds() {
        out.chapterEnds();
    }
}
