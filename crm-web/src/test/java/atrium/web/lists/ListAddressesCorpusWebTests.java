package atrium.web.lists;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import atrium.domain.conditions.Condition.Comparison;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Operator;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.testing.CountedStatements;
import atrium.web.testing.NaughtyStrings;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The big list of naughty strings in every part of a list's address and in every field of its forms; needs
 * {@code -Datrium.corpus=<folder>}.
 */
@PageTest
@TestPropertySource(properties = "spring.test.mockmvc.print=none") // else all answers are kept until the test is over
@Tag("corpus")
@EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
class ListAddressesCorpusWebTests {

    private static final Set<Integer> MEANT = Set.of(200, 204, 302, 303, 400, 404, 422);
    private static final long SLOW = 1000;

    // Words are looked for one by one, at most eight, short ones otherwise than long ones and digits.
    private static final int MOST_SHAPES = 12;
    private static final int MOST_SHAPES_OF_WORDS = 200;

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    CountedStatements statements;

    List<String> strings;
    UUID account;

    /**
     * What became of the strings at one place.
     *
     * @param answers number of answers by status
     * @param shapes texts of the statements that were sent
     */
    private record Fate(Map<Integer, Integer> answers, Set<String> shapes, long slowest, List<String> wrong) {}

    @BeforeEach
    void anAccount() throws IOException {
        strings = NaughtyStrings.all();
        account = accounts.open(Map.of("name", "Known"), people.viewer(ADMINISTRATOR))
                .value();
    }

    @Test
    void everyStringIsTakenLiterallyOrRefused() {
        List<String> wrong = new ArrayList<>();
        places().forEach((place, request) -> {
            Fate fate = fate(request);
            System.out.printf(
                    "%-34s %-34s %3d shapes %5d ms%n",
                    place, fate.answers(), fate.shapes().size(), fate.slowest());
            fate.wrong().forEach(one -> wrong.add(place + ": " + one));
            if (fate.shapes().size() > (place.endsWith(": q") ? MOST_SHAPES_OF_WORDS : MOST_SHAPES)) {
                wrong.add(place + ": " + fate.shapes().size() + " shapes of statements");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFilterFindsTheRecordThatHasTheString() throws Exception {
        Viewer viewer = people.viewer(ADMINISTRATOR);
        int stored = 0;
        for (String string : strings) {
            String filter = ConditionText.write(Comparison.of("industry", Operator.IS, string));
            UUID id;
            try {
                id = accounts.open(Map.of("name", "One", "industry", string), viewer)
                        .value();
            } catch (InvalidRecord refused) {
                continue;
            }
            if (!accounts.fields(new AccountId(id), viewer).containsKey("industry")) {
                continue;
            }
            stored++;
            assertThat(answer(get("/accounts").param("filter", filter)).getContentAsString())
                    .as(string)
                    .contains("/accounts/" + id);
        }
        assertThat(stored).isGreaterThan(strings.size() / 2);
    }

    private Map<String, Place> places() {
        Map<String, Place> places = new TreeMap<>();
        Stream.of(
                        "filter",
                        "q",
                        "sort",
                        "columns",
                        "widths",
                        "group",
                        "board",
                        "archived",
                        "at",
                        "view",
                        "ask",
                        "by",
                        "column")
                .forEach(part -> places.put("list: " + part, string -> list().param(part, string)));
        Stream.of("is.city", "is.country", "is.owner", "is.lifecycle", "is.nothing", "width.name")
                .forEach(part -> places.put("list: " + part, string -> list().param(part, string)));
        places.put("list: name of a part", string -> list().param(string, "1"));
        places.put("list: name of a quick filter", string -> list().param("is." + string, "1"));
        places.put("list: name of a width", string -> list().param("width." + string, "100"));
        Stream.of(
                        "city is",
                        "city contains",
                        "city starts-with",
                        "employees greater-than",
                        "revenue less-than",
                        "created after",
                        "owner is",
                        "team is",
                        "country is",
                        "lifecycle is",
                        "tags is")
                .forEach(begin ->
                        places.put("filter: " + begin, string -> list().param("filter", begin + " " + quoted(string))));
        Stream.of("count", "matching", "sums", "groups", "shown.csv", "shown.xlsx", "export.csv")
                .forEach(end -> {
                    places.put(end + ": q", string -> part(end).param("q", string));
                    places.put(end + ": filter", string -> part(end).param("filter", string));
                    places.put(
                            end + ": filter of a city",
                            string -> part(end).param("filter", "city is " + quoted(string)));
                });
        places.put("groups: group", string -> get("/accounts/groups").param("group", string));
        places.put("options: field", string -> get("/accounts/options").param("field", string));
        places.put(
                "options: value",
                string -> get("/accounts/options").param("field", "owner").param("value", string));
        places.put("choices: q", string -> get("/accounts/choices").param("q", string));
        places.put("row: sort", string -> get("/accounts/{id}/row", account).param("sort", string));
        places.put("row: id", string -> get("/accounts/{id}/row", string));
        places.put("peek: id", string -> get("/accounts/{id}/peek", string));
        places.put("neighbours: at", string -> neighbours().param("at", string));
        places.put("neighbours: q", string -> neighbours().param("q", string));
        places.put("neighbours: filter", string -> neighbours().param("filter", "city is " + quoted(string)));
        Stream.of(
                        "do",
                        "part",
                        "p0.match",
                        "p1.in",
                        "p1.field",
                        "p1.was",
                        "p1.compare",
                        "p1.value",
                        "p1.unit",
                        "filter",
                        "q")
                .forEach(field -> places.put("builder: " + field, string -> built("", field, string)));
        Stream.of("city", "employees", "created", "owner", "country", "revenue")
                .forEach(field -> places.put("builder: value of " + field, string -> built(field, "p1.value", string)));
        Stream.of(
                        "id",
                        "all",
                        "field",
                        "city",
                        "list.filter",
                        "list.q",
                        "list.sort",
                        "list.columns",
                        "list.view",
                        "list.at")
                .forEach(field -> places.put("edit: " + field, string -> selected(field, string)));
        return places;
    }

    /** A request with a string somewhere in it. */
    private interface Place {
        MockHttpServletRequestBuilder with(String string);
    }

    private MockHttpServletRequestBuilder list() {
        return get("/accounts").header("HX-Request", "true");
    }

    private static MockHttpServletRequestBuilder part(String end) {
        MockHttpServletRequestBuilder request = get("/accounts/" + end);
        return end.equals("groups") ? request.param("board", "lifecycle") : request;
    }

    private MockHttpServletRequestBuilder neighbours() {
        return get("/accounts/{id}/neighbours", account);
    }

    private MockHttpServletRequestBuilder built(String asked, String field, String string) {
        Map<String, String> form = new HashMap<>(Map.of("do", "apply", "part", "1", "p1.in", "0", "p1.value", "5"));
        form.put("p1.field", asked.isEmpty() ? "city" : asked);
        form.put("p1.was", asked.isEmpty() ? "city" : asked);
        form.put(field, string);
        MockHttpServletRequestBuilder request = post("/accounts/filter").header("HX-Request", "true");
        form.forEach(request::param);
        return request;
    }

    private MockHttpServletRequestBuilder selected(String field, String string) {
        Map<String, String> form = new HashMap<>(Map.of("id", account.toString(), "field", "city", "city", "Kiel"));
        form.put(field, string);
        MockHttpServletRequestBuilder request = post("/accounts/selected/edit");
        form.forEach(request::param);
        return request;
    }

    private static String quoted(String string) {
        return "\"" + string.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private Fate fate(Place place) {
        Map<Integer, Integer> answers = new TreeMap<>();
        Set<String> shapes = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        long slowest = 0;
        for (String string : strings) {
            statements.reset();
            long begin = System.nanoTime();
            int status = status(place.with(string));
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            shapes.addAll(statements.sent());
            answers.merge(status, 1, Integer::sum);
            slowest = Math.max(slowest, took);
            if (!MEANT.contains(status) || took > SLOW && again(place, string) > SLOW) {
                wrong.add(status + " after " + took + " ms for " + string);
            }
        }
        return new Fate(answers, shapes, slowest, wrong);
    }

    // A machine that does other things at the same time is no fault of the string.
    private long again(Place place, String string) {
        long begin = System.nanoTime();
        status(place.with(string));
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private int status(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse answer = answer(request);
            String next = answer.getRedirectedUrl();
            return next != null && next.startsWith("/accounts")
                    ? answer(get(URI.create(next.replace("+", "%20"))).header("HX-Request", "true"))
                            .getStatus()
                    : answer.getStatus();
        } catch (Exception failure) {
            return 500;
        }
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = web.perform(request.with(people.as(ADMINISTRATOR)).with(people.form()))
                .andReturn();
        if (result.getRequest().isAsyncStarted()) {
            result.getAsyncResult();
        }
        return result.getResponse();
    }
}
