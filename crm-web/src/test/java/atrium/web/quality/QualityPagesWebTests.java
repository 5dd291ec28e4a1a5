package atrium.web.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.histories.Completion;
import atrium.domain.identity.StandardRole;
import atrium.domain.quality.QualityStandardKeeping;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.domain.validation.ValidationRule;
import atrium.domain.validation.ValidationRuleKeeping;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which the quality of data is seen and mended say what is there, to those who may see it. */
@PageTest
class QualityPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    QualityStandardKeeping standards;

    @Autowired
    ValidationRuleKeeping rules;

    // Looks through all records at once, as after a history was brought in.
    @Autowired
    @Qualifier("assessedHistory") Completion everything;

    Viewer admin;
    String name = "Quality " + UUID.randomUUID();

    @BeforeEach
    void setUp() {
        admin = people.viewer(StandardRole.ADMINISTRATOR);
    }

    @AfterEach
    void asItWas() {
        standards.change(
                "account", new FieldEdit(Map.of(), Map.of("freshDays", "365", "weight.filled.industry", "1")), admin);
    }

    @Test
    void theCountOfWhatIsWrongIsThatOfTheListBehindIt() throws Exception {
        account(Map.of());
        everything.complete();

        String page = see("/quality?type=account&owner=" + admin.personId())
                .andReturn()
                .getResponse()
                .getContentAsString();

        Matcher found = Pattern.compile(
                        "href=\"([^\"]+)\">Industry is missing</a></td>.*?<td[^>]*>\\s*[^<]*</td>\\s*<td[^>]*>([\\d,]+)<",
                        Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).isTrue();
        String list = found.group(1).replace("&amp;", "&");
        assertThat(list).contains("columns=name,industry,quality,owner,lastTouch");
        see(list)
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString(found.group(2) + " account")));
    }

    @Test
    void aRecordSaysWhatEachPointIsMissingForAndLeadsToWhatMendsIt() throws Exception {
        UUID id = account(Map.of("email", "eva@gmial.com"));

        see("/panels/account/" + id + "/quality")
                .andExpect(content()
                        .string(stringContainsInOrder("Data quality", "of 100", "The mail address looks mistyped")))
                .andExpect(content().string(containsString("hx-get=\"/accounts/" + id + "/facts/email\"")))
                .andExpect(content().string(containsString("hx-get=\"/accounts/" + id + "/facts/address\"")))
                .andExpect(content().string(containsString("Still right")));
        web.perform(get("/panels/account/" + id + "/quality").with(people.as(StandardRole.EXECUTIVE)))
                .andExpect(content().string(containsString("The mail address looks mistyped")))
                .andExpect(content().string(not(containsString("/facts/email"))))
                .andExpect(content().string(not(containsString("Still right"))));
    }

    @Test
    void whoFoundARecordStillRightIsNamedInThePanelAndOnTheTimeline() throws Exception {
        UUID id = account(Map.of());
        String confirmation = "/quality/account/" + id + "/confirmation";

        send(post(confirmation).header("HX-Request", "true"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Trigger", "record-changed"));
        send(post(confirmation)).andExpect(redirectedUrl("/accounts/" + id));

        see("/panels/account/" + id + "/quality").andExpect(content().string(containsString("found it right")));
        see("/accounts/" + id).andExpect(content().string(containsString("everything found still right")));
        web.perform(post(confirmation).with(people.form()).with(people.as(StandardRole.EXECUTIVE)))
                .andExpect(status().isForbidden());
        web.perform(post(confirmation).with(people.form()).with(people.as(StandardRole.SALES_REP)))
                .andExpect(status().isNotFound());
        send(post("/quality/purchase/" + id + "/confirmation")).andExpect(status().isNotFound());
    }

    @Test
    void everyRoleSeesItsOwnFiguresAndAStrangerNone() throws Exception {
        account(Map.of());
        everything.complete();
        for (StandardRole role : List.of(
                StandardRole.SALES_REP,
                StandardRole.SALES_MANAGER,
                StandardRole.MARKETER,
                StandardRole.SUPPORT_AGENT,
                StandardRole.SUPPORT_LEAD,
                StandardRole.EXECUTIVE)) {
            web.perform(get("/quality").with(people.as(role)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Data quality")));
            web.perform(get("/admin/quality").with(people.as(role))).andExpect(status().isForbidden());
        }
        web.perform(get("/quality?owner=" + admin.personId()).with(people.as(StandardRole.SALES_REP)))
                .andExpect(content().string(containsString("No records here yet")));
        web.perform(get("/quality").accept("text/html")).andExpect(redirectedUrlPattern("/sign-in*"));
        see("/quality?type=purchase", 404);
    }

    @Test
    void whatIsLookedForIsChangedAndWhatCannotBeIsSaidAtItsField() throws Exception {
        see("/admin/quality?type=account")
                .andExpect(content().string(stringContainsInOrder("Complete", "Industry is missing", "counts once")));
        send(standard("freshDays", "many"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(stringContainsInOrder("value=\"many\"", "field-error")));
        send(standard("weight.filled.industry", "0")).andExpect(redirectedUrl("/admin/quality?type=account"));

        assertThat(standards.text("account", admin)).containsEntry("weight.filled.industry", "0");
        see("/admin/quality?type=account").andExpect(content().string(containsString("usually counts once")));
        see("/admin/quality?type=purchase", 404);
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldAndWhatTheyTypedStays() throws Exception {
        send(standard("freshDays", "90")).andExpect(status().is3xxRedirection());

        send(standard("freshDays", "30").param("was.freshDays", "365"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Meanwhile somebody else changed what is looked for")))
                .andExpect(content().string(containsString("name=\"was.freshDays\" value=\"90\"")))
                .andExpect(content().string(containsString("value=\"30\"")));
    }

    @Test
    void listsBearWhatIsNoLongerLookedFor() throws Exception {
        account(Map.of());
        ValidationRule rule = rules.add(
                "account",
                Map.of("ruleMessage", "Say the <b>trade</b>", "ruleWhen", "", "ruleDemand", "industry is-filled"),
                admin);
        everything.complete();
        String list = "/accounts?filter=owner is me&columns=name,problems";
        see(list).andExpect(content().string(containsString("Say the &lt;b&gt;trade&lt;/b&gt;")));

        rules.remove(rule.id(), admin);

        see(list).andExpect(content().string(containsString("Something that is no longer looked for")));
        see("/accounts?filter=problems is rule." + rule.id(), 400);
    }

    private UUID account(Map<String, String> other) {
        Map<String, String> typed =
                new HashMap<>(Map.of("name", name, "owner", admin.personId().toString()));
        typed.putAll(other);
        return accounts.open(typed, admin).value();
    }

    private static MockHttpServletRequestBuilder standard(String part, String value) {
        return post("/admin/quality").param("type", "account").param(part, value);
    }

    private ResultActions see(String address) throws Exception {
        return see(address, 200);
    }

    private ResultActions see(String address, int status) throws Exception {
        return web.perform(get(URI.create(address.replace(" ", "%20"))).with(people.as(StandardRole.ADMINISTRATOR)))
                .andExpect(status().is(status));
    }

    private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(people.form()).with(people.as(StandardRole.ADMINISTRATOR)));
    }
}
