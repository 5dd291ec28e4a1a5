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
import java.util.Map;
import java.util.Objects;
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
    private final GroupBars bars;
    private final MessageSource texts;

    GroupsController(
            ListDefinition definition, ListViews lists, ListGroups groups, GroupBars bars, MessageSource texts) {
        this.definition = definition;
        this.lists = lists;
        this.groups = groups;
        this.bars = bars;
        this.texts = texts;
    }

    /**
     * What stands in the head of a group.
     *
     * @param count how many records it has
     * @param bar their states; empty without a bar
     */
    record Head(String count, List<GroupBars.Segment> bar) {}

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
            model.addAttribute("board", query.grouping().board());
            Map<String, List<GroupBars.Segment>> drawn = bars.of(query, viewer);
            model.addAttribute(
                    "heads",
                    groups.counts(query, viewer).orElse(List.of()).stream()
                            .map(group -> new Head(
                                    said(group.count(), viewer),
                                    drawn.getOrDefault(Objects.requireNonNullElse(group.value(), ""), List.of())))
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
