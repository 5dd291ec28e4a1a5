package atrium.domain.events;

import java.util.List;

/**
 * Facts whose entries on the timeline say something that is no longer so, with what they say now; nothing new happened.
 *
 * @param events at most a few thousand, one for each record
 */
public record StoryRevised(List<? extends RecordEvent> events) {

    public StoryRevised {
        events = List.copyOf(events);
    }
}
