package atrium.domain.histories;

import atrium.domain.events.RecordEvent;

/** Takes in what a past consists of: records as they are today, and the facts that made them so. */
public interface History {

    /** Adds a new entity; those it points to were added before. */
    void record(Object entity);

    /** Adds a fact about an added entity. */
    void told(RecordEvent fact);

    /** Says that no more facts come about the records added until now. */
    void chapterEnds();
}
