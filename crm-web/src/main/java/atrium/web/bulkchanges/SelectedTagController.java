package atrium.web.bulkchanges;

import atrium.domain.bulkchanges.BulkTagging;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Act;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.lists.SelectedRows;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts tags on the selected rows of a list and takes others off; asks for the tags first. */
class SelectedTagController implements OfRecordType {

    static final String BELOW = "/selected/tag";

    private final RecordType type;
    private final BulkTagging tagging;
    private final ListViews lists;
    private final TagAsking asking;
    private final BulkAnswers answers;
    private final Problems problems;

    SelectedTagController(
            RecordType type,
            BulkTagging tagging,
            ListViews lists,
            TagAsking asking,
            BulkAnswers answers,
            Problems problems) {
        this.type = type;
        this.tagging = tagging;
        this.lists = lists;
        this.asking = asking;
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    public String recordType() {
        return type.code();
    }

    @Needs(Act.EDIT)
    @PostMapping(BELOW)
    @Nullable ModelAndView tag(
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer) {
        SelectedRows rows = SelectedRows.of(type, form, lists, viewer);
        boolean part = BulkAnswers.isPart(request);
        if (!form.containsKey(BulkAsking.STORE)) {
            return asking.tags(type, rows, form, Map.of(), part, viewer);
        }
        try {
            return answers.begun(
                    tagging.tag(
                            BulkAnswers.selection(rows),
                            Objects.requireNonNullElse(form.getFirst(TagAsking.ON), ""),
                            Objects.requireNonNullElse(form.getFirst(TagAsking.OFF), ""),
                            viewer),
                    rows,
                    request,
                    response,
                    viewer);
        } catch (RuleViolation refusal) {
            return asking.tags(type, rows, form, problems.sentences(refusal, viewer.locale()), part, viewer);
        }
    }
}
