package atrium.domain.activities;

import atrium.domain.records.FieldLimits;
import atrium.domain.records.Viewer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The telephone number at which somebody is called, of those that the viewer knows of. */
final class CallNumber {

    /** Its place in statements with the contact {@code c} and the account {@code k}. */
    static final String PLACE = "{number}";

    private CallNumber() {}

    /** The statement with the number in its place. */
    static String in(String statement, Viewer viewer) {
        FieldLimits seen = viewer.fields();
        String numbers = Stream.of(
                        seen.sql("contact", "phone", "c.phone_e164"),
                        seen.sql("contact", "phone", "c.phone"),
                        seen.sql("contact", "mobile", "c.mobile_e164"),
                        seen.sql("contact", "mobile", "c.mobile"),
                        seen.sql("account", "phone", "k.phone_e164"),
                        seen.sql("account", "phone", "k.phone"))
                .collect(Collectors.joining(", ", "coalesce(", ")"));
        return statement.replace(PLACE, numbers);
    }
}
