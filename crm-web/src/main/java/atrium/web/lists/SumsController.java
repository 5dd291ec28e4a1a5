package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListSum;
import atrium.domain.listviews.ListSums;
import atrium.domain.listviews.ListViews;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.lists.SumsFoot.Cell;
import atrium.web.lists.SumsFoot.Line;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import atrium.web.shell.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sums and averages of the columns of numbers in a list, added up after the page was shown. */
class SumsController implements OfRecordType {

    static final String BELOW = "/sums";

    /** Says that a column of boxes stands before the title. */
    static final String BOXES = "boxes";

    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);

    private final ListDefinition definition;
    private final Doors doors;

    SumsController(ListDefinition definition, Doors doors) {
        this.definition = definition;
        this.doors = doors;
    }

    /** What the controllers of all types need. */
    @Component
    record Doors(ListViews lists, ListSums sums, ConditionWords words, MessageSource texts, Clock clock) {}

    @Override
    public String recordType() {
        return definition.type().code();
    }

    @Needs(Act.READ)
    @GetMapping(BELOW)
    String sums(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        MultiValueMap<String, String> parts = new LinkedMultiValueMap<>(parameters);
        int lead = parts.remove(BOXES) == null ? 1 : 2;
        try {
            ListQuery query = doors.lists.read(recordType(), ListForm.of(parts).parts(), viewer);
            model.addAttribute("foot", foot(query, lead, viewer));
            return "lists/_sums :: foot";
        } catch (UnreadableList | UnreadableCondition problem) {
            throw new UnreadableAddress(problem);
        }
    }

    private SumsFoot foot(ListQuery query, int lead, Viewer viewer) {
        List<ListSum> sums = doors.sums.of(query, viewer).orElse(null);
        if (sums == null) {
            String most = doors.texts.getMessage("list.sums.many", new Object[] {ListViews.SORTABLE}, viewer.locale());
            return new SumsFoot(most, lead + query.columns().size() - 1, List.of());
        }
        Wording say = new Wording(doors.clock, viewer.zone(), viewer.locale(), doors.texts);
        List<Cell> cells = query.columns().stream()
                .skip(1)
                .map(query.definition()::column)
                .map(column -> cell(query.definition(), column, sums, say, viewer))
                .toList();
        return new SumsFoot(null, lead, cells);
    }

    private Cell cell(ListDefinition now, ListColumn column, List<ListSum> sums, Wording say, Viewer viewer) {
        List<Line> lines = sums.stream()
                .filter(sum -> sum.column().equals(column.key()))
                .map(sum -> line(column, sum, say))
                .toList();
        String label = lines.isEmpty() ? "" : doors.words.label(now, column.key(), viewer.locale());
        return new Cell(label, lines.isEmpty() ? "" : "num on-phone", lines);
    }

    // Cents of large averages are noise.
    private static BigDecimal rounded(BigDecimal average) {
        boolean large = average.abs().compareTo(LARGE) >= 0;
        return average.setScale(large ? 0 : 2, RoundingMode.HALF_EVEN);
    }

    private static Line line(ListColumn column, ListSum sum, Wording say) {
        return column.kind() == FieldKind.AMOUNT && sum.currency() != null
                ? new Line(say.money(sum.sum(), sum.currency()), say.money(rounded(sum.average()), sum.currency()))
                : new Line(say.number(sum.sum()), say.number(sum.average().setScale(1, RoundingMode.HALF_EVEN)));
    }
}
