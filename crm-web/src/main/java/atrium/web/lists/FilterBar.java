package atrium.web.lists;

import atrium.domain.conditions.Condition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.conditions.Option;
import atrium.web.lists.ListScreen.Chip;
import atrium.web.lists.ListScreen.Link;
import atrium.web.lists.ListScreen.MenuLink;
import atrium.web.lists.ListScreen.QuickFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands above the rows of a list: quick filters, what is filtered, and where its menus are. */
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

    /** The menus, of which each is fetched when it is opened: together they would weigh more than the rows. */
    List<MenuLink> menus(ListQuery query) {
        return Arrays.stream(ListMenu.Kind.values())
                .map(kind -> new MenuLink(kind, ListMenuController.address(query, kind)))
                .toList();
    }

    Link archive(ListQuery query, Locale locale) {
        return new Link(text(query.archived() ? "list.listed" : "list.archived", locale), ListLinks.to(query.turned()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
