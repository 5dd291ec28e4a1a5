package atrium.web.records;

import atrium.domain.records.Viewer;
import atrium.web.records.FactRow.Line;
import atrium.web.shell.CustomWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;

/** Gathers the facts of one record in the order of its page, as far as its reader knows of them. */
public final class FactRows {

    private final MessageSource texts;
    private final FactDesk desk;
    private final Set<String> editable;
    private final Viewer viewer;
    private final List<FactRow> rows = new ArrayList<>();

    /** @param editable keys of the facts that the viewer may change in the records that are open to changes */
    public FactRows(MessageSource texts, FactDesk desk, Set<String> editable, Viewer viewer) {
        this.texts = texts;
        this.desk = desk;
        this.editable = editable;
        this.viewer = viewer;
    }

    /** Puts facts into the model of a page: {@code facts}, and as {@code headings} the filled ones that stand under one of their own. */
    public static void show(Model model, List<FactRow> facts) {
        model.addAttribute("facts", facts);
        Map<String, List<FactRow>> headings = new LinkedHashMap<>();
        facts.stream().filter(fact -> !fact.lines().isEmpty()).forEach(fact -> {
            if (fact.section() != null) {
                headings.computeIfAbsent(fact.section(), section -> new ArrayList<>())
                        .add(fact);
            }
        });
        model.addAttribute("headings", headings.entrySet());
    }

    /** All that were gathered. */
    public List<FactRow> all() {
        return rows;
    }

    /** A fact in words; null and blank for an empty one. */
    public void add(String key, @Nullable String value) {
        lines(key, value == null || value.isBlank() ? List.of() : List.of(new Line(value, null, null)));
    }

    /** A fact that leads somewhere. */
    public void link(String key, @Nullable String value, @Nullable String href) {
        lines(key, value == null ? List.of() : List.of(new Line(value, href, null)));
    }

    /** A fact of the company's own. */
    public void custom(CustomWords.Fact fact) {
        String text = fact.text();
        rows.add(new FactRow(
                fact.key(),
                fact.label(),
                fact.section(),
                editable.contains(fact.key()),
                text == null ? List.of() : List.of(new Line(text, fact.href(), null))));
    }

    /** A fact of any number of values; it is left out where its reader doesn't know of it. */
    public void lines(String key, List<Line> lines) {
        List<String> fields = desk.together().getOrDefault(key, List.of(key));
        if (fields.stream().anyMatch(field -> viewer.sees(desk.type().code(), field))) {
            String label = texts.getMessage("field." + key, null, viewer.locale());
            rows.add(new FactRow(key, label, null, editable.contains(key), lines));
        }
    }
}
