package atrium.web.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.ConditionEvaluation;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.Standpoint;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.Viewer;
import atrium.testing.TestViewers;
import atrium.web.conditions.ConditionDraft;
import atrium.web.security.SignedInForTests;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class FilterPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    ListViews lists;

    @Autowired
    Clock clock;

    @Autowired
    TestPeople people;

    Viewer viewer;

    @BeforeEach
    void setUp() {
        people.viewer(atrium.domain.identity.StandardRole.ADMINISTRATOR);
        viewer = TestViewers.seeingAll();
    }

    @Test
    void aDraftAsksForWhatItsConditionAsks() {
        ListDefinition definition = lists.read("contact", Map.of(), viewer).definition();
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            Condition condition = ConditionText.parse(anyText(random, 3));
            Condition drafted = ConditionDraft.of(definition, condition).condition();
            for (int j = 0; j < 10; j++) {
                ConditionEvaluation record = record(definition, random);
                assertThat(record.holds(drafted))
                        .as(ConditionText.write(condition) + " | " + ConditionText.write(drafted))
                        .isEqualTo(record.holds(condition));
            }
        }
    }

    private static String anyText(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 6)) {
            case 0 -> "city is " + random.nextInt(3);
            case 1 -> "account.city is-not " + random.nextInt(3);
            case 2 -> "(" + anyText(random, depth - 1) + ") and (" + anyText(random, depth - 1) + ")";
            case 3 -> "(" + anyText(random, depth - 1) + ") or (" + anyText(random, depth - 1) + ")";
            case 4 -> "not (" + anyText(random, depth - 1) + ")";
            default ->
                "purchase has ("
                        + List.of(
                                        "",
                                        "source is 1",
                                        "not source is 1",
                                        "source is 1 or source is 2",
                                        "not (source is 1 and lineCount is 2)")
                                .get(random.nextInt(5))
                        + ")";
        };
    }

    private ConditionEvaluation record(ListDefinition definition, Random random) {
        Map<String, String> values = new HashMap<>();
        values.put("city", "" + random.nextInt(3));
        values.put("account.city", "" + random.nextInt(3));
        List<Map<String, String>> purchases = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            purchases.add(Map.of("source", "" + random.nextInt(3), "lineCount", "" + random.nextInt(3)));
        }
        return new ConditionEvaluation(
                definition.fields(), values, Map.of("purchase", purchases), Standpoint.of(viewer, clock));
    }

    @Test
    void aFilterIsBuiltWithoutScripts() throws Exception {
        web.perform(signedIn(get("/contacts")
                        .param("ask", "account.country")
                        .param("filter", "city is Vigo or city is Lugo")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Lugo\"")))
                .andExpect(
                        content().string(containsString("<option value=\"account.country\" selected=\"selected\">")));
        sent("do=group 0&q=anna&sort=name")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>Contacts</h1>")))
                .andExpect(content().string(containsString("name=\"p2.in\" value=\"1\"")));
        sent("do=remove 1&" + "part=1&p1.in=0&p1.field=city&p1.was=city&p1.value=Vigo")
                .andExpect(content().string(not(containsString("value=\"Vigo\""))));
    }

    @Test
    void aFinishedFilterStandsInTheAddress() throws Exception {
        sent("do=apply&q=anna&sort=name&p0.match=none&"
                        + "part=1&p1.in=0&p1.field=account.country&p1.was=account.country&p1.compare=is&p1.value=ES&p1.value=FR&"
                        + "part=2&p2.in=0&p2.relation=purchase&p2.there=false&"
                        + "part=3&p3.in=2&p3.field=orderedAt&p3.was=orderedAt&p3.compare=longer-ago&p3.value=90&p3.unit=d")
                .andExpect(redirectedUrl(
                        "/contacts?filter=not+%28account.country+is+ES,+FR+or+not+purchase+has+%28orderedAt"
                                + "+before+-90d%29%29&q=anna&sort=name"));
    }

    @Test
    void whatIsMissingIsSaidBesideItsRowAndNothingTypedIsLost() throws Exception {
        web.perform(form("do=apply&"
                                + "part=1&p1.in=0&p1.field=city&p1.was=city&p1.compare=is&p1.value= &"
                                + "part=2&p2.in=0&p2.field=name&p2.was=name&p2.compare=contains&p2.value=<script>alert(1)</script>")
                        .header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(header().string("HX-Retarget", "#filter-builder"))
                .andExpect(content().string(containsString("Please give a value to compare with.")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<h1>"))));
    }

    @Test
    void whatNoFormOfOursSendsIsLeftOut() throws Exception {
        sent("do=apply&"
                        + "part=x&"
                        + "part=1&p1.in=77&p1.field=city&p1.value=a&"
                        + "part=2&p2.in=0&p2.field=secret&p2.value=a&"
                        + "part=3&p3.in=0&p3.relation=secret&p3.match=1=1&"
                        + "part=4&p4.in=3&p4.field=city&p4.was=city&p4.compare=' OR 1=1&p4.value=a")
                .andExpect(redirectedUrl("/contacts?filter=city+contains+a"));
    }

    @Test
    void fieldsOfATypeThatThePersonNeverSeesAreNotOffered() throws Exception {
        Viewer blind = TestViewers.withoutCapabilities(TestViewers.without(viewer, "purchase"));
        String offered = "value=\"has purchase\"";
        web.perform(signedIn(get("/contacts?ask="))).andExpect(content().string(containsString(offered)));
        web.perform(signedIn(get("/contacts").param("filter", "purchase has ()")))
                .andExpect(status().isOk());
        web.perform(get("/contacts?ask=").with(authentication(SignedInForTests.as(blind))))
                .andExpect(content().string(not(containsString(offered))));
        web.perform(get("/contacts")
                        .param("filter", "purchase has ()")
                        .with(authentication(SignedInForTests.as(blind))))
                .andExpect(status().isBadRequest());
    }

    private ResultActions sent(String parameters) throws Exception {
        return web.perform(form(parameters));
    }

    private MockHttpServletRequestBuilder form(String parameters) {
        MockHttpServletRequestBuilder request =
                signedIn(post("/contacts/filter")).with(people.form());
        for (String parameter : parameters.split("&")) {
            String[] parts = parameter.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return request;
    }

    private MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        return request.with(authentication(SignedInForTests.as(viewer)));
    }
}
