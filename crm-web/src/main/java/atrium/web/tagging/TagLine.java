package atrium.web.tagging;

import atrium.domain.records.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tags of one record, as they stand below its head.
 *
 * @param record address of the record's page
 * @param list address of the list in which records with the same tag are found
 * @param adding whether one is being put on
 * @param typed what was typed and not accepted
 * @param error why
 */
public record TagLine(
        String record,
        String list,
        List<Tag> tags,
        boolean mayEdit,
        boolean adding,
        @Nullable String typed,
        @Nullable String error) {

    /** Whether anything is to be seen or done. */
    public boolean present() {
        return mayEdit || !tags.isEmpty();
    }

    TagLine addingAnother() {
        return new TagLine(record, list, tags, mayEdit, true, null, null);
    }

    TagLine refused(String name, String why) {
        return new TagLine(record, list, tags, mayEdit, true, name, why);
    }
}
