package atrium.domain.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Work that somebody had started came to its end in the background; for whoever tells that person.
 *
 * @param work what it was and how it ended, such as {@code import.done}; also the key of its sentence
 * @param address where its report stands
 * @param arguments of the sentence
 */
public record WorkEnded(UUID workId, String work, UUID personId, String address, List<String> arguments, Instant at) {

    public WorkEnded {
        arguments = List.copyOf(arguments);
    }
}
