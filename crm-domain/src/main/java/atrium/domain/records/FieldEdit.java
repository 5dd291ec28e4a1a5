package atrium.domain.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes typed into some fields of a record, with the values the person started from; only a change of the same field by
 * somebody else is a conflict.
 *
 * @param was text form of the fields as the person saw them; a field that is absent takes what was typed whatever it holds
 * @param now text form of the fields as typed; fields that are absent stay as they are
 */
public record FieldEdit(Map<String, String> was, Map<String, String> now) {

    public FieldEdit {
        was = Map.copyOf(was);
        now = Map.copyOf(now);
    }

    /**
     * The record's fields after the edit.
     *
     * @param stored text form of the fields as they are now; absent means empty
     * @throws EditConflict when a typed field was changed by somebody else meanwhile
     */
    public Map<String, String> over(Map<String, String> stored) {
        Map<String, String> result = new HashMap<>(stored);
        List<EditConflict.Clash> clashes = new ArrayList<>();
        now.forEach((field, typed) -> {
            String mine = text(typed);
            String before = text(was.get(field));
            String theirs = text(stored.get(field));
            boolean started = was.containsKey(field);
            if (started && mine.equals(before) || mine.equals(theirs)) {
                return;
            }
            if (started && !theirs.equals(before)) {
                clashes.add(new EditConflict.Clash(field, before, theirs, mine));
            }
            result.put(field, mine);
        });
        if (!clashes.isEmpty()) {
            throw new EditConflict(clashes);
        }
        return result;
    }

    // Browsers send line ends as CRLF whatever was stored.
    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").replace("\r\n", "\n").strip();
    }
}
