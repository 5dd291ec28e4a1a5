package atrium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an answer may cost; 0 where nothing is demanded.
 *
 * @param cpu milliseconds of processor time per request, application and database together, one client
 * @param p50 milliseconds, one client
 * @param p95 milliseconds, one client
 * @param p95Busy milliseconds, 16 clients
 * @param perSecond requests per second, 16 clients
 * @param statements at most
 * @param timesBare so many times the bare SQL, p50 with one client
 */
record Goal(double cpu, double p50, double p95, double p95Busy, double perSecond, int statements, double timesBare) {

    static final Goal CUSTOMER_PAGE = new Goal(10, 15, 0, 0, 150, 8, 0);

    // A whole story of 100,000 entries may have to be gone through.
    static final Goal STORY_CHOICE = new Goal(0, 0, 50, 0, 0, 8, 0);
    static final Goal LIST = new Goal(12, 20, 0, 0, 150, 0, 0);
    static final Goal BOARD = new Goal(20, 25, 0, 0, 0, 0, 0);
    static final Goal REPORT = new Goal(0, 0, 0, 0, 0, 0, 1.5);
    static final Goal SEARCH = new Goal(0, 0, 20, 100, 0, 0, 0);

    static final Goal SIGN_IN = new Goal(3, 0, 0, 0, 0, 0, 0);

    private static final double NEAR = 1.5;

    /** The word for a figure that is so many times its goal. */
    static String word(double ratio) {
        return ratio <= 1 ? "met" : ratio <= NEAR ? "near" : "missed";
    }

    /** {@code met}, or {@code near} or {@code missed} with every figure that misses its goal. */
    String verdict(Load.Result alone, Load.Result busy, Load.Result bare, int sent) {
        List<String> missed = new ArrayList<>();
        double worst = 1;
        worst = Math.max(worst, over("CPU", alone.cpu(), cpu, missed));
        worst = Math.max(worst, over("p50", alone.p50(), p50, missed));
        worst = Math.max(worst, over("p95", alone.p95(), p95, missed));
        worst = Math.max(worst, over("p95 at 16", busy.p95(), p95Busy, missed));
        worst = Math.max(worst, over("per second", perSecond, perSecond == 0 ? 0 : busy.perSecond(), missed));
        worst = Math.max(worst, over("statements", sent, statements, missed));
        worst = Math.max(worst, over("bare SQL", alone.p50(), timesBare * bare.p50(), missed));
        String word = word(worst);
        return missed.isEmpty() ? word : word + " (" + String.join(", ", missed) + ")";
    }

    private static double over(String name, double found, double wanted, List<String> missed) {
        double ratio = wanted == 0 ? 0 : found / wanted;
        if (ratio > 1) {
            missed.add(String.format(Locale.ROOT, "%s × %.2f", name, ratio));
        }
        return ratio;
    }
}
