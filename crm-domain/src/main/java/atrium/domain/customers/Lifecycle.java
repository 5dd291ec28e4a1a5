package atrium.domain.customers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a customer has come with us, from the first sign of interest on. */
public enum Lifecycle {
    SUBSCRIBER,
    LEAD,
    QUALIFIED,
    OPPORTUNITY,
    CUSTOMER,
    FORMER;

    /** Codes of all stages in their order. */
    static final List<String> CODES =
            Arrays.stream(values()).map(Lifecycle::code).toList();

    /** Stable text code, as stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage of this code; fails on any other text. */
    public static Lifecycle of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
