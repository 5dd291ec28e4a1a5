package atrium.web.insights;

import atrium.sales.insights.StandingDeal;
import java.util.List;

/** Puts deals that stand still into words. */
final class StandingRows {

    private StandingRows() {}

    /**
     * A deal on one line.
     *
     * @param hint with whom it is, and where it is
     * @param amount empty for none
     * @param since since when it stands still, as it is said
     */
    record StandingRow(String href, String name, String hint, String amount, String since) {}

    /** Those that are in their stage for too long. */
    static List<StandingRow> tooOld(List<StandingDeal> deals, boolean owners, Figures say) {
        return deals.stream()
                .map(deal -> row(deal, owners, say.text("insights.in-stage", deal.stageDays()), say))
                .toList();
    }

    /** Those about which nothing happened for long. */
    static List<StandingRow> quiet(List<StandingDeal> deals, Figures say) {
        return deals.stream()
                .map(deal -> row(
                        deal, false, say.text("insights.quiet-since", say.say().when(deal.touchedAt())), say))
                .toList();
    }

    private static StandingRow row(StandingDeal deal, boolean owner, String since, Figures say) {
        return new StandingRow(
                "/deals/" + deal.id(),
                deal.name(),
                say.joined(deal.account(), say.text("stage." + deal.stage()), owner ? deal.owner() : null),
                say.say().money(deal.amount(), deal.currency()),
                since);
    }
}
