package atrium.web.lists;

import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListQuery;
import atrium.domain.listviews.SortKey;
import atrium.domain.listviews.UnreadableList;
import atrium.domain.records.Act;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.ConditionWords;
import atrium.web.conditions.Option;
import atrium.web.lists.ListMenu.Box;
import atrium.web.lists.ListMenu.Kind;
import atrium.web.lists.ListMenu.Sorting;
import atrium.web.lists.ListScreen.Link;
import atrium.web.security.Needs;
import atrium.web.security.OfRecordType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The menus of a list: below their button, or as pages of their own where there are no scripts. */
class ListMenuController implements OfRecordType {

    private final ListDefinition definition;
    private final Doors doors;

    ListMenuController(ListDefinition definition, Doors doors) {
        this.definition = definition;
        this.doors = doors;
    }

    /** What the controllers of all types need. */
    @Component
    record Doors(ListChoices choices, FilterBar bar, ListAnswers answers, ConditionWords words, MessageSource texts) {}

    /** Where a menu of a list is. */
    static String address(ListQuery query, Kind kind) {
        return ListLinks.to(query.definition().type().path() + "/menus/" + kind.code(), query.parts());
    }

    @Override
    public String recordType() {
        return definition.type().code();
    }

    @Needs(Act.READ)
    @GetMapping("/menus/{menu}")
    ModelAndView menu(
            @PathVariable String menu,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader HttpHeaders headers,
            Viewer viewer) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(some -> some.code().equals(menu))
                .findFirst()
                .orElseThrow(() -> new UnreadableAddress(null));
        try {
            ListQuery query = doors.choices
                    .read(definition, ListForm.of(parameters).parts(), viewer)
                    .query();
            boolean part = doors.answers.wantsPart(headers);
            return new ModelAndView(part ? "lists/_menus :: menu" : "lists/menu")
                    .addObject("menu", menu(kind, query, viewer.locale()));
        } catch (UnreadableList | UnreadableCondition | UnknownView problem) {
            throw new UnreadableAddress(problem);
        }
    }

    private ListMenu menu(Kind kind, ListQuery query, Locale locale) {
        return new ListMenu(
                kind,
                doors.texts.getMessage("list." + kind.code(), null, locale),
                new Link(doors.words.many(query.definition(), locale), ListLinks.to(query)),
                query.definition().type().path(),
                query.parts(),
                ListLinks.with(query, "ask", ""),
                kind == Kind.FILTER ? fields(query, locale) : List.of(),
                kind == Kind.SORT ? sorts(query, locale) : List.of(),
                kind == Kind.COLUMNS ? columns(query, locale) : List.of());
    }

    private List<Link> fields(ListQuery query, Locale locale) {
        return query.definition().columns().stream()
                .map(column -> new Link(label(query, column.key(), locale), ListLinks.with(query, "ask", column.key())))
                .toList();
    }

    private List<Box> columns(ListQuery query, Locale locale) {
        Stream<String> hidden = query.definition().columns().stream()
                .map(ListColumn::key)
                .filter(key -> !query.columns().contains(key));
        return Stream.concat(query.columns().stream(), hidden)
                .map(key -> new Box(
                        key,
                        label(query, key, locale),
                        query.columns().contains(key),
                        query.widths().get(key)))
                .toList();
    }

    private List<Sorting> sorts(ListQuery query, Locale locale) {
        List<Option> options = query.definition().columns().stream()
                .flatMap(column -> {
                    Object[] label = {label(query, column.key(), locale)};
                    return Stream.of(
                            new Option(column.key(), doors.texts.getMessage("list.sort.asc", label, locale)),
                            new Option("-" + column.key(), doors.texts.getMessage("list.sort.desc", label, locale)));
                })
                .toList();
        return IntStream.range(0, SortKey.MOST)
                .mapToObj(i -> new Sorting(
                        i < query.sort().size() ? query.sort().get(i).text() : "", options))
                .toList();
    }

    private String label(ListQuery query, String key, Locale locale) {
        return doors.words.label(query.definition(), key, locale);
    }
}
