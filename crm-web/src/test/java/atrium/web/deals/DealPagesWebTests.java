package atrium.web.deals;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealManagement;
import atrium.sales.pipelines.LossReasonKeeping;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class DealPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    DealManagement deals;

    @Autowired
    DealDirectory directory;

    @Autowired
    LossReasonKeeping reasons;

    Viewer viewer;
    UUID account;
    DealId deal;

    @BeforeEach
    void somethingToSell() {
        viewer = people.viewer(ADMINISTRATOR);
        account = accounts.open(Map.of("name", "Quillfeather Mills"), viewer).value();
        deal = deals.open(Map.of("name", "Loom sensors <2>", "account", account.toString(), "value", "4800"), viewer);
    }

    @Test
    void pageShowsStagesStoryAndPlansAndTheCustomerShowsTheDeal() throws Exception {
        web.perform(get("/deals/" + deal.value()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Loom sensors &lt;2&gt;")))
                .andExpect(content().string(containsString("aria-current=\"step\"")))
                .andExpect(content().string(containsString("opened the deal")));
        web.perform(get("/panels/account/" + account + "/deals").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Loom sensors &lt;2&gt;")));
        web.perform(get("/accounts/" + account).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("opened the deal")));
    }

    @Test
    void whoeverLosesADealIsAskedWhyAndNothingElse() throws Exception {
        web.perform(moving("lost"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"lossReason\"")))
                .andExpect(content().string(not(containsString("name=\"closeOn\""))));
        assertThat(state()).isEqualTo("open");

        web.perform(moving("lost").param("lacked", "lossReason").param("lossReason", "price"))
                .andExpect(status().isNoContent());
        assertThat(state()).isEqualTo("lost");
    }

    @Test
    void wonDealCanBeOpenedAgain() throws Exception {
        web.perform(moving("won")).andExpect(status().isNoContent());
        web.perform(get("/deals/" + deal.value()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Open again in Needs")));

        web.perform(fact("won", "needs")).andExpect(status().isNoContent());
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void whoeverWinsADealHearsSomethingTrueOfIt() throws Exception {
        web.perform(fact("qualification", "needs")).andExpect(header().string("HX-Trigger", "record-changed"));

        web.perform(fact("needs", "won"))
                .andExpect(header().string("HX-Trigger", containsString("\"record-changed\"")))
                .andExpect(header().string(
                                "HX-Trigger",
                                containsString("{\"text\": \"Loom sensors <2> is won: \\u20ac4,800.\"}")));
    }

    @Test
    void reasonThatIsNoLongerGivenIsNoChoiceAndAStageIsNeverOptional() throws Exception {
        reasons.offer("timing", false, viewer);
        try {
            web.perform(moving("lost"))
                    .andExpect(content().string(containsString("value=\"price\"")))
                    .andExpect(content().string(not(containsString("value=\"timing\""))));
            web.perform(get("/deals/" + deal.value() + "/facts/stage").with(people.as(ADMINISTRATOR)))
                    .andExpect(content().string(containsString("value=\"proposal\"")))
                    .andExpect(content().string(not(containsString("field-optional"))));
        } finally {
            reasons.offer("timing", true, viewer);
        }
    }

    @Test
    void listBeginsAsABoardAndIsPlainForWhoeverAsks() throws Exception {
        web.perform(get("/deals").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("<list-board")))
                .andExpect(content().string(containsString("view=all")));
        web.perform(get("/deals?view=all").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("<list-board"))))
                .andExpect(content().string(containsString("<table")));
        web.perform(get("/deals?q=Loom").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("<list-board"))));
    }

    @Test
    void boardOfAPipelineHasItsStages() throws Exception {
        web.perform(get("/deals?board=stage&filter=pipeline is sales").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("data-value=\"negotiation\"")));
    }

    private MockHttpServletRequestBuilder moving(String stage) {
        return fact("qualification", stage);
    }

    private MockHttpServletRequestBuilder fact(String from, String to) {
        return post("/deals/" + deal.value() + "/facts/stage")
                .with(people.as(ADMINISTRATOR))
                .with(people.form())
                .header("HX-Request", "true")
                .param("stage", to)
                .param("was.stage", from);
    }

    private String state() {
        return directory.details(deal, viewer).progress().state();
    }
}
