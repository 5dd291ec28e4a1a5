package atrium.sales.pipelines;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether deals in a stage are still open, or how they ended. */
public enum StageKind {
    OPEN,
    WON,
    LOST;

    /** The codes of all, in their order. */
    public static final List<String> CODES =
            Stream.of(values()).map(StageKind::code).toList();

    /** Stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this code, which must be one. */
    public static StageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
