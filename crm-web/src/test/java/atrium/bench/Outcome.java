package atrium.bench;

import java.util.List;

/** What one size of the database gave. */
record Outcome(double scale, List<Row> rows, List<Finding> findings) {

    /** One measure: Atrium and the bare SQL, with one client and with sixteen. */
    record Row(
            Measure measure,
            SecondNode.Insight insight,
            Load.Result alone,
            Load.Result busy,
            Load.Result bareAlone,
            Load.Result bareBusy) {

        String verdict() {
            return measure.goal().verdict(alone, busy, bareAlone, insight.statements());
        }
    }
}
