package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListGroups;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.MatchCount;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many records the groups of a list have, counted after the page was shown. */
class GroupsController implements OfRecordType {

    private final ListDefinition definition;
    private final ListViews lists;
    private final ListGroups groups;
    private final MessageSource texts;

    GroupsController(ListDefinition definition, ListViews lists, ListGroups groups, MessageSource texts) {
        this.definition = definition;
        this.lists = lists;
        this.groups = groups;
        this.texts = texts;
    }

    @Override
    public String recordType() {
        return definition.type().code();
    }

    @Needs(Act.READ)
    @GetMapping(GroupWords.COUNTS)
    String counts(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        try {
            ListQuery query = lists.read(recordType(), ListForm.of(parameters).parts(), viewer);
            if (query.grouping() == null) {
                throw new UnreadableAddress(null);
            }
            model.addAttribute(
                    "counts",
                    groups.counts(query, viewer).orElse(List.of()).stream()
                            .map(count -> said(count, viewer))
                            .toList());
            return "lists/_groups :: counts";
        } catch (UnreadableList | UnreadableCondition problem) {
            throw new UnreadableAddress(problem);
        }
    }

    private String said(MatchCount count, Viewer viewer) {
        String key = count.more() ? "list.place.more" : "list.place.total";
        return texts.getMessage(key, new Object[] {count.number()}, viewer.locale());
    }
}
