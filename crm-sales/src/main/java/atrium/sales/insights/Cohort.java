package atrium.sales.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deals that came into a pipeline in the same period, wherever they are now.
 *
 * @param deals how many there are
 * @param won how many of them are won now
 * @param lost how many of them are lost now
 * @param daysToWin from coming in to the win, of those that were won
 * @param stages how they went through each stage of open deals, in their order
 */
public record Cohort(
        long deals, long won, long lost, @Nullable MedianDays daysToWin, List<StagePassage> stages) {

    public Cohort {
        stages = List.copyOf(stages);
    }

    /** How many are still open. */
    public long open() {
        return deals - won - lost;
    }

    /**
     * How deals went through a stage.
     *
     * @param stage code of the stage
     * @param cameIn how many were ever in it
     * @param wentOn how many of these were ever in a later stage too, the one of won deals among them
     * @param lost how many of the others are lost now
     * @param days how long they stayed, each stay by itself; null when nobody came
     */
    public record StagePassage(
            String stage,
            long cameIn,
            long wentOn,
            long lost,
            @Nullable MedianDays days) {

        /** How many of those that came neither went on nor are lost. */
        public long waiting() {
            return cameIn - wentOn - lost;
        }

        /** Which share of those that came went on, in percent; 0 when nobody came. */
        public double conversion() {
            return cameIn == 0 ? 0 : 100.0 * wentOn / cameIn;
        }
    }
}
