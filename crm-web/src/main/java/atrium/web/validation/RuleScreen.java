package atrium.web.validation;

import atrium.web.conditions.ConditionScreen;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of a rule, in the words of the person who fills it in.
 *
 * @param id null for a new one
 * @param was text form of the rule as the person saw it first, by part; none for a new one
 * @param errors sentence by part
 * @param breaking what breaks it today; null as long as nobody asked
 * @param conflict what the rule says meanwhile, when somebody else changed it; null otherwise
 */
record RuleScreen(
        String title,
        String type,
        @Nullable UUID id,
        Map<String, String> was,
        String message,
        ConditionScreen when,
        ConditionScreen demand,
        Map<String, String> errors,
        @Nullable Breaking breaking,
        @Nullable String conflict) {

    /** The same with what became of asking for it. */
    RuleScreen with(@Nullable Breaking breaking, @Nullable String conflict) {
        return new RuleScreen(title, type, id, was, message, when, demand, errors, breaking, conflict);
    }

    /** Where the form is sent to be stored. */
    public String action() {
        return id == null ? "/admin/validation-rules" : "/admin/validation-rules/" + id;
    }

    /** @param href address of the list of them; null when there are none */
    record Breaking(String text, @Nullable String href) {}

    /** The rules of one record type. */
    record Part(String type, List<Line> lines) {}

    /**
     * @param sentence of which records what is demanded
     * @param usable whether all that it asks for is there
     * @param breaking address of the list of those that break it
     */
    record Line(UUID id, String message, String sentence, boolean usable, String breaking) {}
}
