package atrium.web.lists;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.Operator;
import atrium.domain.listviews.ListQuery;
import atrium.domain.records.Viewer;
import atrium.web.records.EditableFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a record begins with that is opened at the top of a board's column: the column's value, and what the filter fixes. */
@Component
class BoardPresets {

    private final EditableFields editable;

    BoardPresets(EditableFields editable) {
        this.editable = editable;
    }

    /**
     * The address of a form for a record that stands in a column.
     *
     * @param parted key of the column that parts the board
     * @return null when the viewer opens none, or none there
     */
    @Nullable String create(ListQuery query, String parted, @Nullable String value, Viewer viewer) {
        Set<String> fields = editable.begun(query.definition().type().code(), viewer);
        if (value == null || !fields.contains(parted) || query.archived()) {
            return null;
        }
        Map<String, String> presets = new LinkedHashMap<>();
        Condition.conjuncts(query.condition()).stream()
                .flatMap(part -> part instanceof Comparison one && one.operator() == Operator.IS
                        ? Stream.of(one)
                        : Stream.empty())
                .filter(one -> one.values().size() == 1 && fields.contains(one.field()))
                .forEach(one -> presets.put(one.field(), said(one.values().get(0), viewer)));
        presets.put(parted, value);
        return ListLinks.to(query.definition().type().path() + "/new", presets);
    }

    /** The fields that such a form shows besides those that the type demands: what stands on the cards. */
    List<String> shown(ListQuery query) {
        return query.definition().card().stream()
                .flatMap(face -> Stream.of(face.about(), face.amount()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static String said(String value, Viewer viewer) {
        return value.equals(ConditionCheck.ME) ? viewer.personId().toString() : value;
    }
}
