package atrium.domain.jobs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** Deals with a stretch of items in one transaction; what the database refuses is found by halving, so that it stays alone. */
public final class Halving {

    private Halving() {}

    /**
     * Deals with all items, in their order.
     *
     * @param before the item before the first; null at the beginning
     * @param dealing with any of them in a transaction of its own
     * @param refused what follows for one that the database refuses
     * @return false as soon as one of both says so, because somebody else went on from the same place
     */
    public static <T> boolean deal(@Nullable T before, List<T> items, Stretch<T> dealing, Stretch<T> refused) {
        try {
            return dealing.deal(before, items);
        } catch (DataIntegrityViolationException refusal) {
            if (items.size() == 1) {
                return refused.deal(before, items);
            }
            int half = items.size() / 2;
            return deal(before, items.subList(0, half), dealing, refused)
                    && deal(items.get(half - 1), items.subList(half, items.size()), dealing, refused);
        }
    }

    /**
     * Something done with items that follow one another.
     *
     * @param <T> what they are
     */
    @FunctionalInterface
    public interface Stretch<T> {

        /** False when somebody else went on from the same place. */
        boolean deal(@Nullable T before, List<T> items);
    }
}
