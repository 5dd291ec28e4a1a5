package atrium.web.lists;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
        new AddressPlaces(account).all().forEach((place, request) -> {
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

    private Fate fate(AddressPlaces.Place place) {
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
    private long again(AddressPlaces.Place place, String string) {
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
