package atrium.domain.sharing;

import atrium.domain.records.Act;
import atrium.domain.records.Level;
import java.util.List;

/**
 * What a person may do with a record, and why.
 *
 * @param person name of the person
 * @param archived whether the record is in the archive
 * @param deleted whether the record is in the recycle bin
 * @param acts one for each thing that can be done with it
 */
public record Explanation(String person, boolean archived, boolean deleted, List<OfAct> acts) {

    /**
     * One thing that can be done with it.
     *
     * @param level how far the person's roles let him do that
     * @param roles names of the roles that let him go as far
     * @param reasons why he may, or why not
     */
    public record OfAct(Act act, boolean allowed, Level level, List<String> roles, List<Reason> reasons) {}

    /**
     * A reason.
     *
     * @param key of its sentence
     * @param arguments of the sentence, in its order
     */
    public record Reason(String key, List<Object> arguments) {

        static Reason of(String key, Object... arguments) {
            return new Reason("why." + key, List.of(arguments));
        }
    }
}
