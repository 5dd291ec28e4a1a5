package atrium.domain.records;

import atrium.domain.kernel.InvalidValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what a person may write into the fields of a record. A field that is hidden is an unknown one, and falls out as
 * those do; one that may only be read is refused by its name, unless what is written stands there already.
 */
public final class AdmittedFields {

    /** Why a field stays as it is that may only be read. */
    public static final String READ_ONLY = "field.problem.read-only";

    /** Why a record stays as it is because of fields that the person doesn't know of. */
    public static final String UNSEEN = "field.problem.unseen";

    private AdmittedFields() {}

    /**
     * An edit as far as the viewer may carry it out.
     *
     * @param stored text form of the fields as they are
     * @throws InvalidRecord naming each field that may only be read
     */
    public static FieldEdit edit(RecordType type, FieldEdit edit, Map<String, String> stored, Viewer viewer) {
        FieldLimits limits = viewer.fields();
        if (!limits.byType().containsKey(type.code())) {
            return edit;
        }
        Map<String, String> now = new HashMap<>();
        List<InvalidValue> problems = new ArrayList<>();
        edit.now().forEach((field, typed) -> {
            switch (limits.of(type.code(), field)) {
                case EDIT -> now.put(field, typed);
                case READ -> {
                    if (!same(typed, stored.get(field))) {
                        problems.add(new InvalidValue(field, READ_ONLY, ""));
                    }
                }
                case HIDDEN -> {}
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
        return new FieldEdit(edit.was(), now);
    }

    /**
     * What a new record begins with, as far as the viewer may say it.
     *
     * @param usual what such a record begins with when nothing is said; saying the same is no change
     * @throws InvalidRecord naming each field that may only be read
     */
    public static Map<String, String> fresh(
            RecordType type, Map<String, String> values, Map<String, String> usual, Viewer viewer) {
        FieldLimits limits = viewer.fields();
        if (!limits.byType().containsKey(type.code())) {
            return values;
        }
        Map<String, String> begun = new HashMap<>();
        List<InvalidValue> problems = new ArrayList<>();
        values.forEach((field, typed) -> {
            if (limits.begins(type, field) || same(typed, usual.get(field))) {
                begun.put(field, typed);
            } else if (limits.sees(type.code(), field)) {
                problems.add(new InvalidValue(field, READ_ONLY, ""));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
        return begun;
    }

    /**
     * Ends the reading of a record: fails when a field was wrong. What is wrong with fields that the viewer doesn't know of is
     * said without them.
     */
    public static void orThrow(FieldReader reader, RecordType type, Viewer viewer) {
        if (!reader.problems().isEmpty()) {
            throw new InvalidRecord(reader.problems().stream()
                    .map(problem -> told(problem, type.code(), viewer))
                    .toList());
        }
    }

    /** A problem as the viewer may hear of it: of a field that the viewer doesn't know of neither name nor value. */
    public static InvalidValue told(InvalidValue problem, String type, Viewer viewer) {
        String field = problem.field();
        return field == null || viewer.sees(type, field) ? problem : new InvalidValue("", UNSEEN, "");
    }

    private static boolean same(String typed, @Nullable String stored) {
        return Objects.requireNonNullElse(stored, "")
                .replace("\r\n", "\n")
                .strip()
                .equals(typed.replace("\r\n", "\n").strip());
    }
}
