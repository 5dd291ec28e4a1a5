package atrium.web.exports;

import atrium.domain.dataexchange.ShownExports;
import atrium.domain.kernel.Money;
import atrium.domain.listviews.ListCell;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.ListRow;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the rows of a list in a file as its reader knows them: names and words as on the page, times by the reader's clock. */
@Component
class ShownWords {

    private final ConditionWords words;
    private final MessageSource texts;

    ShownWords(ConditionWords words, MessageSource texts) {
        this.words = words;
        this.texts = texts;
    }

    ShownExports.Words of(ListQuery list, Viewer viewer) {
        ListDefinition definition = list.definition();
        Locale locale = viewer.locale();
        List<ListColumn> columns =
                list.columns().stream().map(definition::column).toList();
        Map<String, String> known = new HashMap<>();
        return new ShownExports.Words(
                columns.stream()
                        .map(column -> words.label(definition, column.key(), locale))
                        .toList(),
                texts.getMessage("exports.currency", new Object[] {"{0}"}, locale),
                row -> cells(columns, row, known, viewer));
    }

    private List<@Nullable Object> cells(
            List<ListColumn> columns, ListRow row, Map<String, String> known, Viewer viewer) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(columns.get(i), row.cells().get(i), known, viewer));
        }
        return cells;
    }

    private @Nullable Object cell(ListColumn column, ListCell cell, Map<String, String> known, Viewer viewer) {
        Object value = cell.value();
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case INSTANT -> LocalDateTime.ofInstant((Instant) value, viewer.zone());
            case AMOUNT -> cell.label() == null ? value : new Money((BigDecimal) value, cell.label());
            case PERSON, TEAM, RECORD -> cell.label();
            case TAGS ->
                ((List<?>) value).stream().map(tag -> ((Tag) tag).name()).collect(Collectors.joining(", "));
            case CHOICES ->
                ((List<?>) value)
                        .stream()
                                .map(code -> words.named(column, code.toString(), viewer.locale()))
                                .collect(Collectors.joining("; "));
            case COUNTRY, CHOICE ->
                known.computeIfAbsent(
                        column.key() + value, key -> words.named(column, value.toString(), viewer.locale()));
            case WHOLE, YEAR, DATE -> value;
            default -> value.toString();
        };
    }
}
