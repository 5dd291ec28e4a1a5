package atrium.domain.dataexchange.tables;

import java.util.ArrayList;
import java.util.List;

/** Rows spread evenly over a file of unknown length, never more than the limit: every n-th, n doubling when it is full. */
final class RowSample {
    private final List<List<String>> rows = new ArrayList<>();
    private long seen;
    private long step = 1;

    void offer(TableRow row) {
        if (seen++ % step != 0) {
            return;
        }
        if (rows.size() == TableLimits.SAMPLE_ROWS) {
            thinOut();
            if ((seen - 1) % step != 0) {
                return;
            }
        }
        rows.add(row.cells().stream().map(RowSample::shortened).toList());
    }

    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    private void thinOut() {
        List<List<String>> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 2) {
            kept.add(rows.get(i));
        }
        rows.clear();
        rows.addAll(kept);
        step *= 2;
    }

    private static String shortened(String cell) {
        return cell.length() <= TableLimits.SAMPLE_CELL_CHARS ? cell : cell.substring(0, TableLimits.SAMPLE_CELL_CHARS);
    }
}
