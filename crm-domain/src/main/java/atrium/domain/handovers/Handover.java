package atrium.domain.handovers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was in charge of, as it was handed over at one time.
 *
 * @param personId who was in charge
 * @param madeBy who handed it over
 */
public record Handover(UUID id, UUID personId, UUID madeBy, String madeByName, Instant madeAt, List<Part> parts) {

    public Handover {
        parts = List.copyOf(parts);
    }

    /**
     * All of one kind.
     *
     * @param kind see {@link atrium.domain.records.HandedOver.Holding}
     * @param receiverId who is in charge now
     * @param amount how many were given, or are given by the change of many
     * @param kept how many stayed, since they could not be changed by whoever handed over
     * @param runId the change of many that does it; null where all was done at once
     * @param problem message key of why nothing was given; null where nothing stood in the way
     * @param undone how many of what was given at once came back; null where that was not asked for
     */
    public record Part(
            String kind,
            UUID receiverId,
            String receiverName,
            long amount,
            long kept,
            @Nullable UUID runId,
            @Nullable String problem,
            @Nullable Long undone) {}
}
