package atrium.web.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.testing.TestViewers;
import atrium.web.security.SignedInForTests;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class GroupPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Activities activities;

    @Autowired
    TestPeople people;

    Viewer viewer;
    String trade;
    AccountId theirs;

    @BeforeEach
    void accountsOfOneTrade() {
        viewer = people.viewer(StandardRole.ADMINISTRATOR);
        trade = "Trade " + UUID.randomUUID();
        for (int i = 0; i < 22; i++) {
            open("Customer " + i, "customer", i % 2 == 0 ? "ES" : "FR");
        }
        theirs = open("One lead <b>", "lead", "");
    }

    @Test
    void aBoardHasAColumnForEachChoiceThoughNothingHasIt() throws Exception {
        list("board", "lifecycle")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "data-value=\"lead\"", "data-value=\"qualified\"", "data-value=\"customer\"")))
                .andExpect(content().string(containsString("One lead &lt;b&gt;")))
                .andExpect(content().string(containsString("draggable=\"true\"")))
                .andExpect(content().string(containsString("groups?")))
                .andExpect(content().string(not(containsString("data-value=\"\""))));
    }

    @Test
    void furtherCardsOfAColumnFollowAndOneCanBeAskedFor() throws Exception {
        String first = cards("customer").andReturn().getResponse().getContentAsString();
        assertThat(first).contains("Customer 0<", "Show more");
        cards("lead", "card", theirs.value().toString())
                .andExpect(content().string(containsString("One lead &lt;b&gt;")));
        cards("customer", "card", theirs.value().toString())
                .andExpect(content().string(not(containsString("One lead"))));
        cards("customer", "rows", "22").andExpect(content().string(not(containsString("Show more"))));
        cards("customer", "at", "nonsense").andExpect(status().is(422));
        cards("no-such").andExpect(status().is(422));
    }

    private ResultActions cards(String value, String... more) throws Exception {
        MockHttpServletRequestBuilder request = get("/accounts/groups/cards")
                .param("board", "lifecycle")
                .param("filter", "industry is \"" + trade + "\"")
                .param("sort", "name")
                .param("value", value);
        for (int i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return web.perform(request.with(authentication(SignedInForTests.as(viewer))));
    }

    @Test
    void whoChangesNothingMovesNothing() throws Exception {
        web.perform(get("/accounts")
                        .param("board", "lifecycle")
                        .param("filter", "industry is \"" + trade + "\"")
                        .with(people.as(StandardRole.EXECUTIVE)))
                .andExpect(content().string(containsString("One lead")))
                .andExpect(content().string(not(containsString("draggable"))))
                .andExpect(content().string(not(containsString("data-move-card"))));
    }

    @Test
    void whoSeesTheRecordsOfColleaguesMovesTheirOwnAlone() throws Exception {
        UUID rep = people.viewer(StandardRole.SALES_REP).personId();
        AccountId own = accounts.open(Map.of("name", "Mine", "industry", trade, "owner", rep.toString()), viewer);
        Viewer seeing = TestViewers.seeingTeamChangingOwn(rep, Set.of(rep, viewer.personId()), Set.of());

        String board = web.perform(get("/accounts")
                        .param("board", "lifecycle")
                        .param("filter", "industry is \"" + trade + "\"")
                        .with(authentication(SignedInForTests.as(seeing))))
                .andExpect(content().string(containsString("One lead")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(board)
                .containsOnlyOnce("draggable=\"true\"")
                .containsOnlyOnce("data-move-card")
                .containsPattern("draggable=\"true\">(?:(?!</li>)[\\s\\S])*Mine");
        assertThat(peek(own, seeing)).contains("fact-edit");
        assertThat(peek(theirs, seeing)).contains("One lead").doesNotContain("fact-edit");
    }

    @Test
    void theHeadsOfABoardSayHowManyAreInWhichStateAndLeadThere() throws Exception {
        activities.plan(
                ActivityKind.CALL,
                new RecordRef("account", theirs.value()),
                Map.of("subject", "Call", "due", "2020-01-01"),
                viewer);

        groups("board")
                .andExpect(content().string(containsString("No next step")))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "x=\"0.0\" width=\"100.0\" class=\"is-bad\"",
                                "filter=industry+is+",
                                "and+nextStepState+is+overdue")));
        groups("group").andExpect(content().string(not(containsString("board-bar"))));
    }

    private ResultActions groups(String way) throws Exception {
        return web.perform(get("/accounts/groups")
                .param(way, "lifecycle")
                .param("filter", "industry is \"" + trade + "\"")
                .with(authentication(SignedInForTests.as(viewer))));
    }

    private String peek(AccountId account, Viewer seeing) throws Exception {
        return web.perform(
                        get("/accounts/{id}/peek", account.value()).with(authentication(SignedInForTests.as(seeing))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void groupsOfValuesThatOccurStandByTheirSize() throws Exception {
        list("group", "country")
                .andExpect(content()
                        .string(stringContainsInOrder(">Spain<", ">11<", ">France<", ">11<", ">None<", ">1<")));
    }

    @Test
    void whatEachGroupHasIsCountedAfterwards() throws Exception {
        web.perform(get("/accounts/groups")
                        .param("board", "lifecycle")
                        .param("filter", "industry is \"" + trade + "\"")
                        .with(authentication(SignedInForTests.as(viewer))))
                .andExpect(content().string(containsString("id=\"group-customer\"")))
                .andExpect(content().string(containsString(">22<")));
    }

    @Test
    void whatPartsNoListIsABadRequest() throws Exception {
        list("board", "name").andExpect(status().isBadRequest());
        list("group", "secret").andExpect(status().isBadRequest());
        web.perform(get("/accounts")
                        .param("board", "lifecycle")
                        .param("group", "country")
                        .with(authentication(SignedInForTests.as(TestViewers.seeingAll()))))
                .andExpect(status().isBadRequest());
        web.perform(get("/accounts/groups").with(authentication(SignedInForTests.as(viewer))))
                .andExpect(status().isBadRequest());
    }

    private AccountId open(String name, String lifecycle, String country) {
        String owner = viewer.personId().toString();
        return accounts.open(
                Map.of("name", name, "industry", trade, "lifecycle", lifecycle, "country", country, "owner", owner),
                viewer);
    }

    private ResultActions list(String part, String value) throws Exception {
        return web.perform(get("/accounts")
                .param(part, value)
                .param("filter", "industry is \"" + trade + "\"")
                .param("sort", "name")
                .with(authentication(SignedInForTests.as(viewer))));
    }
}
