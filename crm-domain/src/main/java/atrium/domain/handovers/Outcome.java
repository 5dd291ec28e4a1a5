package atrium.domain.handovers;

import atrium.domain.records.HandedOver.Given;
import org.jspecify.annotations.Nullable;

/**
 * What became of one kind.
 *
 * @param problem message key of why nothing was given
 */
record Outcome(Given given, @Nullable String problem) {

    static Outcome refused(String problem) {
        return new Outcome(new Given(0, 0, null), problem);
    }
}
