package atrium.web.conditions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a condition that is being built, as its form sends it. */
sealed interface DraftPart {

    /** Number of the part in its form. */
    int id();

    /** Number of the group that it stands in. */
    int in();

    /**
     * Parts taken together.
     *
     * @param relation key of the relation whose records they are asked of; null when they are asked of the record itself
     * @param there whether such a related record must be there, or must not
     */
    record Group(int id, int in, Match match, @Nullable String relation, boolean there) implements DraftPart {}

    /**
     * A field compared with values.
     *
     * @param typed what stands in its inputs, blank ones too
     * @param unit of time; empty where none is chosen
     */
    record Row(int id, int in, String field, Comparing comparing, List<String> typed, String unit)
            implements DraftPart {}

    /** How many parts of a group must be true. */
    enum Match {
        ALL,
        ANY,
        NONE,
        NOT_ALL;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
