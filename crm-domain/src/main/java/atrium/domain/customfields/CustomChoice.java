package atrium.domain.customfields;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the values among which a custom field's is chosen.
 *
 * @param code what is stored; stays when the label changes
 * @param label what people read
 * @param former what they read before, by which files may still call it; the latest last
 */
public record CustomChoice(String code, String label, List<String> former) {

    private static final int MOST_FORMER = 20;

    // Choices stored before they could have former labels have none.
    public CustomChoice {
        former = former == null ? List.of() : List.copyOf(former);
    }

    /** A choice that was never called otherwise. */
    public CustomChoice(String code, String label) {
        this(code, label, List.of());
    }

    /** The same choice, called otherwise from now on. */
    CustomChoice called(String now) {
        List<String> before = new ArrayList<>(former);
        if (!label.equals(now)) {
            before.add(label);
        }
        before.removeIf(now::equals);
        List<String> latest = before.stream().distinct().toList();
        return new CustomChoice(code, now, latest.subList(Math.max(0, latest.size() - MOST_FORMER), latest.size()));
    }
}
