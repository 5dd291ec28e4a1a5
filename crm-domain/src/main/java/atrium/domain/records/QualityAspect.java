package atrium.domain.records;

import java.util.Locale;

/** What the data about a customer can be good or bad at. */
public enum QualityAspect {
    /** What is worth knowing is filled in. */
    COMPLETE,
    /** What is filled in can be right. */
    VALID,
    /** Somebody had to do with it not long ago. */
    FRESH,
    /** There is a way to get in touch. */
    REACHABLE;

    /** Stable code, also part of column names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
