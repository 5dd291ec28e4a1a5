package atrium.domain.demo;

import atrium.domain.events.RecordEvent;
import atrium.domain.histories.History;

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
    public void told(RecordEvent fact) {
        facts++;
        out.told(fact);
    }

    @Override
    public void chapterEnds() {
        out.chapterEnds();
    }
}
