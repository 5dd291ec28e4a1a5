package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.bulkchanges.Deed;
import atrium.domain.bulkchanges.Reach;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.lists.SelectedRows;
import atrium.web.records.FormField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Asks which tags shall be put on many records, and which be taken off. */
@Component
class TagAsking {

    /** The kind of a field in which tags are listed. */
    static final String KIND = "tags";

    static final String ON = "on";
    static final String OFF = "off";

    private static final int LONGEST = 2_500;

    private final BulkChanges changes;
    private final BulkWords words;

    TagAsking(BulkChanges changes, BulkWords words) {
        this.changes = changes;
        this.words = words;
    }

    /**
     * The question.
     *
     * @param form as it was sent last
     * @param errors sentence by field
     */
    ModelAndView tags(
            RecordType type,
            SelectedRows rows,
            MultiValueMap<String, String> form,
            Map<String, String> errors,
            boolean part,
            Viewer viewer) {
        Reach reach = changes.reach(BulkAnswers.selection(rows), Deed.TAG, viewer);
        String title = words.title(Deed.TAG, type.code(), reach.permitted(), viewer);
        String offers = type.path() + "/selected/tag-offers";
        BulkAsk ask = new BulkAsk(
                title,
                reach.others() == 0 ? null : words.others(reach, viewer),
                type.path() + SelectedTagController.BELOW,
                rows.carried(),
                List.of(
                        field(ON, offers + "?fresh=true", form, errors, viewer),
                        field(OFF, offers, form, errors, viewer)),
                Set.of(),
                errors.containsKey(OFF) && !errors.containsKey(ON) ? OFF : ON,
                List.of(),
                title,
                false,
                errors.get(Problems.WHOLE),
                rows.address());
        return BulkAsking.shown(ask, part, errors);
    }

    private FormField field(
            String key, String offers, MultiValueMap<String, String> form, Map<String, String> errors, Viewer viewer) {
        @Nullable String typed = form.getFirst(key);
        return new FormField(
                key,
                KIND,
                null,
                words.text("bulk.tags." + key, viewer),
                words.text("bulk.tags.help", viewer),
                typed,
                null,
                null,
                offers,
                errors.get(key),
                true,
                true,
                LONGEST,
                List.of(),
                List.of());
    }
}
