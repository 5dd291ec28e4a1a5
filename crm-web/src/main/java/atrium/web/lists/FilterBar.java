package atrium.web.lists;

import atrium.domain.conditions.Condition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.SortKey;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.conditions.Option;
import atrium.web.lists.ListScreen.Box;
import atrium.web.lists.ListScreen.Chip;
import atrium.web.lists.ListScreen.Link;
import atrium.web.lists.ListScreen.QuickFilter;
import atrium.web.lists.ListScreen.Sorting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands above the rows of a list: quick filters, what is filtered, and the menus of fields and columns. */
@Component
class FilterBar {

    private final ConditionWords words;
    private final MessageSource texts;

    FilterBar(ConditionWords words, MessageSource texts) {
        this.words = words;
        this.texts = texts;
    }

    /** Parts of the address that the bar's forms carry along. */
    Map<String, String> carried(ListQuery query) {
        Map<String, String> carried = new LinkedHashMap<>(query.parts());
        carried.remove("q");
        return carried;
    }

    List<QuickFilter> quick(ListQuery query, Locale locale) {
        return query.definition().quickFilters().stream()
                .map(query.definition()::column)
                .map(column -> quick(query, column, locale))
                .toList();
    }

    // Long choices are fetched by the page, and kept by the browser: they would weigh more than the list.
    private QuickFilter quick(ListQuery query, ListColumn column, Locale locale) {
        String value = ListForm.quickValue(query, column.key());
        String name = ListForm.QUICK + column.key();
        String label = words.label(query.definition(), column.key(), locale);
        String ask = ListLinks.with(query, "ask", column.key());
        if (!words.hasMany(column)) {
            return new QuickFilter(name, label, value, words.options(column, locale), null, ask);
        }
        Map<String, String> source = new LinkedHashMap<>();
        source.put("field", column.key());
        source.put("value", value);
        return new QuickFilter(
                name,
                label,
                value,
                value.isEmpty() ? List.of() : List.of(new Option(value, words.named(column, value, locale))),
                ListLinks.to(query.definition().type().path() + "/options", source),
                ask);
    }

    /** The choices of a quick filter: any value, then all there are. */
    QuickFilter options(ListDefinition definition, ListColumn column, String value, Viewer viewer) {
        String label = words.label(definition, column.key(), viewer.locale());
        return new QuickFilter(column.key(), label, value, words.options(column, viewer.locale()), null, "");
    }

    List<Chip> chips(ListQuery query, Viewer viewer) {
        List<Condition> parts = Condition.conjuncts(query.condition());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> {
                    List<Condition> rest = new ArrayList<>(parts);
                    rest.remove(i);
                    return new Chip(
                            words.sentence(query.definition(), parts.get(i), viewer),
                            ListLinks.to(query.where(Condition.all(rest))),
                            ListLinks.with(query, "ask", ""));
                })
                .toList();
    }

    List<Link> fields(ListQuery query, Locale locale) {
        return query.definition().columns().stream()
                .map(column -> new Link(
                        words.label(query.definition(), column.key(), locale),
                        ListLinks.with(query, "ask", column.key())))
                .toList();
    }

    // Those that are shown come first, in their order.
    List<Box> columns(ListQuery query, Locale locale) {
        Stream<String> hidden = query.definition().columns().stream()
                .map(ListColumn::key)
                .filter(key -> !query.columns().contains(key));
        return Stream.concat(query.columns().stream(), hidden)
                .map(key -> new Box(
                        key,
                        words.label(query.definition(), key, locale),
                        query.columns().contains(key),
                        query.widths().get(key)))
                .toList();
    }

    List<Sorting> sorts(ListQuery query, Locale locale) {
        List<Option> options = query.definition().columns().stream()
                .flatMap(column -> {
                    String label = words.label(query.definition(), column.key(), locale);
                    return Stream.of(
                            new Option(column.key(), text("list.sort.asc", locale, label)),
                            new Option("-" + column.key(), text("list.sort.desc", locale, label)));
                })
                .toList();
        return IntStream.range(0, SortKey.MOST)
                .mapToObj(i -> new Sorting(
                        i < query.sort().size() ? query.sort().get(i).text() : "", options))
                .toList();
    }

    Link archive(ListQuery query, Locale locale) {
        return new Link(text(query.archived() ? "list.listed" : "list.archived", locale), ListLinks.to(query.turned()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
