package atrium.domain.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plugs something that people are in charge of, such as records or plans, into handing over what one of them leaves behind. */
public interface HandedOver {

    /**
     * What of this a person is in charge of, counted exactly, in the order of the page; without kinds of which there is
     * nothing, and without what the viewer doesn't see.
     */
    List<Holding> of(UUID person, Viewer viewer);

    /** Whether a kind is one of these. */
    boolean keeps(String kind);

    /**
     * Gives all of a kind that the viewer may change to somebody else; what somebody has given away meanwhile stays there. To
     * be called outside of any transaction.
     *
     * @param kind one of these
     */
    Given give(String kind, Giving giving, Viewer viewer);

    /**
     * The type of the records of which the log tells one by one that they were given; empty where what was given at once can't be
     * taken back.
     */
    default Optional<String> logged(String kind) {
        return Optional.empty();
    }

    /**
     * Takes back what is still with whoever received it, as far as the viewer may change it. To be called outside of any
     * transaction.
     *
     * @param kind one that is {@link #logged}
     * @param records of which the log tells
     * @return how many came back
     */
    default long takeBack(String kind, Giving giving, Collection<UUID> records, Viewer viewer) {
        throw new UnsupportedOperationException(kind);
    }

    /**
     * So much of one kind.
     *
     * @param kind type and field of records with a dot between them, such as {@code account.owner}; else a word that is told by
     *     the text {@code handover.kind.<kind>}
     * @param amount how many the viewer may hand over
     * @param archived how many of them are archived
     * @param kept how many others the viewer sees, but may not change
     * @param list address of the list of them; null where there is none
     * @param archive address of the list of archived ones
     */
    record Holding(
            String kind,
            long amount,
            long archived,
            long kept,
            @Nullable String list,
            @Nullable String archive) {

        /** One that is listed nowhere and knows no archive. */
        public static Holding of(String kind, long amount, long kept, @Nullable String list) {
            return new Holding(kind, amount, 0, kept, list, null);
        }
    }

    /**
     * Who gives to whom.
     *
     * @param id origin of the changes
     * @param from who is in charge now
     * @param to who shall be, an active person
     */
    record Giving(UUID id, UUID from, UUID to) {}

    /**
     * What became of it.
     *
     * @param amount how many were given, or are given in the background
     * @param kept how many stay, since the viewer may not change them
     * @param runId the change of many that does it; null where all is done
     */
    record Given(long amount, long kept, @Nullable UUID runId) {}
}
