package atrium.web.sharing;

import atrium.domain.sharing.RecordShare;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One share as it is shown.
 *
 * @param until its last day where the reader is; null without an end
 * @param end address whose POST ends it; null where it belongs to another record, or may not be ended
 */
record ShareLine(
        RecordShare share,
        @Nullable LocalDate until,
        @Nullable String end) {}
