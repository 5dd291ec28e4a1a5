package atrium.web.lists;

import atrium.domain.listviews.ListCell;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Tag;
import atrium.web.conditions.ConditionWords;
import atrium.web.lists.ListScreen.Cell;
import atrium.web.shell.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Turns the values of one page's cells into what one person reads; words used before are kept for its other rows. */
final class CellWords {

    private static final Cell NOTHING = new Cell("", "", null, null, null);

    private final MessageSource texts;
    private final RecordTypes types;
    private final Wording say;
    private final Locale locale;
    private final Map<String, Cell> known = new HashMap<>();

    CellWords(MessageSource texts, RecordTypes types, Wording say, Locale locale) {
        this.texts = texts;
        this.types = types;
        this.say = say;
        this.locale = locale;
    }

    /** @param look classes of the cell that don't depend on its value */
    Cell cell(ListColumn column, ListCell cell, String look) {
        Object value = cell.value();
        if (value == null) {
            return look.isEmpty() ? NOTHING : new Cell("", look, null, null, null);
        }
        return switch (column.kind()) {
            case INSTANT -> {
                Instant at = (Instant) value;
                yield new Cell(say.when(at), look, null, null, say.exact(at));
            }
            case DATE -> plain(say.date((LocalDate) value), look);
            case AMOUNT -> {
                BigDecimal amount = (BigDecimal) value;
                yield plain(cell.label() == null ? say.exactly(amount) : say.money(amount, cell.label()), look);
            }
            case WHOLE -> plain(say.number((Number) value), look);
            case COUNTRY ->
                known.computeIfAbsent(
                        column.key() + value, key -> plain(ConditionWords.country(value.toString(), locale), look));
            case CHOICE -> known.computeIfAbsent(column.key() + value, key -> choice(column, value.toString(), look));
            case CHOICES -> plain(choices(column, (List<?>) value), look);
            case PERSON, TEAM -> plain(cell.label() == null ? "" : cell.label(), look);
            case TAGS -> tags((List<?>) value, look);
            case RECORD -> record(column, cell, (UUID) value, look);
            case WEB_ADDRESS -> plain(value.toString().replaceFirst("^https?://", ""), look);
            default -> plain(value.toString(), look);
        };
    }

    private Cell choice(ListColumn column, String code, String look) {
        String key = column.key() + "." + code;
        String meaning = texts.getMessage(key + ".meaning", null, "neutral", locale);
        return new Cell(texts.getMessage(key, null, locale), look, null, "state " + meaning, null);
    }

    private String choices(ListColumn column, List<?> codes) {
        return codes.stream()
                .map(code -> texts.getMessage(column.key() + "." + code, null, locale))
                .collect(Collectors.joining(", "));
    }

    private Cell record(ListColumn column, ListCell cell, UUID id, String look) {
        if (column.guarded() && cell.label() == null) {
            return plain(texts.getMessage("custom.linked.unnamed", null, locale), look + " hint");
        }
        String name = cell.label() == null ? "" : cell.label();
        return !cell.reachable()
                ? plain(name, look)
                : types.of(column.choices().get(0))
                        .map(type -> new Cell(name, look, type.address(id), null, null))
                        .orElseGet(() -> plain(name, look));
    }

    private static Cell tags(List<?> value, String look) {
        List<Tag> tags = value.stream().map(Tag.class::cast).toList();
        return new Cell("", look, null, null, null, tags);
    }

    private static Cell plain(String text, String look) {
        return new Cell(text, look, null, null, null);
    }
}
