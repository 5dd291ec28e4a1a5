package atrium.domain.dataexchange;

import atrium.domain.dataexchange.cells.CellText;
import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.records.FieldKind;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Labelled;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.RecordField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the cells of a row into the fields that the plan says, each as its column writes them. */
final class CellReader {

    private static final String CURRENCY_OF = "Currency";

    private final Map<String, RecordField> known;
    private final List<@Nullable RecordField> fields = new ArrayList<>();
    private final List<ColumnStyle> styles = new ArrayList<>();
    private final Map<String, Map<String, String>> meanings;
    private final String companyCurrency;
    private final List<String> unit;
    private final LabelColumns labels;
    private final @Nullable Function<List<Labelled>, Map<String, String>> labelled;

    /** @param companyCurrency what a sign that several countries share means, if they share it with us */
    CellReader(ImportRun run, Importable importable, ColumnStyle otherwise, String companyCurrency) {
        this.unit = importable.unit();
        this.labels = new LabelColumns(run.headings());
        this.labelled = importable.labels().orElse(null);
        this.known = importable.fields().stream().collect(Collectors.toMap(RecordField::key, Function.identity()));
        this.companyCurrency = companyCurrency;
        this.meanings = run.meanings();
        List<@Nullable String> chosen = Objects.requireNonNull(run.plan()).fields();
        for (int column = 0; column < chosen.size(); column++) {
            String key = chosen.get(column);
            int at = column;
            fields.add(key == null ? null : this.known.get(key));
            styles.add(ColumnStyle.of(
                    run.sample().stream().map(cells -> cells.get(at)).toList(), otherwise));
        }
    }

    /** The fields that rows of one record share. */
    List<String> unit() {
        return unit;
    }

    /** Hands over the row, or what is wrong with it. Blank cells are absent from its values. */
    void read(long number, List<String> cells, Consumer<Row> usable, Consumer<Outcome> broken) {
        Map<String, String> values = new HashMap<>();
        List<Labelled> labelledValues = new ArrayList<>();
        boolean amounts = false;
        for (int column = 0; column < fields.size(); column++) {
            RecordField field = fields.get(column);
            if (field != null && labelled != null && labels.label(column, field)) {
                labels.read(column, field, cells, styles.get(column), labelledValues::add);
            } else if (field != null) {
                String meant = meaning(field, cells.get(column));
                String text = meant == null ? CellText.forField(field, cells.get(column), styles.get(column)) : meant;
                if (!text.isBlank()) {
                    values.merge(field.key(), text, field.kind().several() ? CellReader::below : (one, other) -> other);
                    amounts |= field.kind() == FieldKind.AMOUNT;
                }
            }
        }
        if (labelled != null && !labelledValues.isEmpty()) {
            labelled.apply(labelledValues).forEach((field, text) -> values.merge(field, text, CellReader::below));
        }
        Outcome contradiction = amounts ? currencies(number, cells, values) : null;
        if (contradiction == null) {
            usable.accept(new Row(number, values));
        } else {
            broken.accept(contradiction);
        }
    }

    private static String below(String one, String other) {
        return one + "\n" + other;
    }

    private @Nullable String meaning(RecordField field, String cell) {
        Map<String, String> known = meanings.get(field.key());
        return known == null ? null : known.get(ImportMeanings.key(cell));
    }

    // An amount's currency stands in the field of the same name with "Currency" behind it.
    private @Nullable Outcome currencies(long number, List<String> cells, Map<String, String> values) {
        for (int column = 0; column < fields.size(); column++) {
            RecordField field = fields.get(column);
            if (field == null || field.kind() != FieldKind.AMOUNT || !known.containsKey(field.key() + CURRENCY_OF)) {
                continue;
            }
            Set<String> written = CellText.currencies(cells.get(column), styles.get(column));
            String stands = field.key() + CURRENCY_OF;
            String said = values.get(stands);
            if (said != null && !written.isEmpty() && !written.contains(said)) {
                return new Outcome(
                        number,
                        Result.FAILED,
                        null,
                        stands,
                        "import.problem.currency-contradicts",
                        List.of(cells.get(column).strip(), said));
            }
            if (said == null && written.size() == 1) {
                values.put(stands, written.iterator().next());
            } else if (said == null && written.contains(companyCurrency)) {
                values.put(stands, companyCurrency);
            } else if (said == null && !written.isEmpty()) {
                values.put(field.key(), cells.get(column).strip()); // whose dollars? not understood, and so left out
            }
        }
        return null;
    }
}
