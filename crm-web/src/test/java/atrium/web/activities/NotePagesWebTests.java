package atrium.web.activities;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.MARKETER;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Notes;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Viewer;
import atrium.web.testing.CountedStatements;
import atrium.web.testing.PageTest;
import atrium.web.testing.StoredRows;
import atrium.web.testing.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class NotePagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Notes notes;

    @Autowired
    CountedStatements statements;

    @Autowired
    DataSource database;

    Viewer nora;
    Viewer sofia;
    Viewer rep;
    RecordRef acme;
    String page;

    @BeforeEach
    void setUp() {
        nora = people.viewer(ADMINISTRATOR);
        sofia = people.viewer(MARKETER);
        rep = people.viewer(SALES_REP);
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), nora).value());
        page = "/accounts/" + acme.id();
    }

    @Test
    void whoeverIsMentionedStandsOutAndTheRestIsText() throws Exception {
        String text = "<b>Ask</b> @The marketer today";

        web.perform(written(text, text.indexOf('@') + ":" + sofia.personId()))
                .andExpect(redirectedUrl(page + "#composer"));

        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("&lt;b&gt;Ask&lt;/b&gt; <span")))
                .andExpect(content().string(containsString("<span class=\"mention\">@The marketer</span> today")));
        web.perform(get(page + "?kind=mentions").with(people.as(MARKETER)))
                .andExpect(content().string(containsString("class=\"mention is-reader\"")))
                .andExpect(content().string(containsString("Remove the filter Mentions of me")));
        web.perform(get(page + "?kind=mentions").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Nothing in this story matches.")));
    }

    @Test
    void whoMayNotSeeTheRecordIsRefusedAndNothingTypedIsLost() throws Exception {
        String text = "Ask @The sales-rep & <me>";
        String mention = "4:" + rep.personId();
        Map<String, String> before = StoredRows.of(database);

        web.perform(written(text, mention))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The sales-rep may not see this record")))
                .andExpect(content().string(containsString("Ask @The sales-rep &amp; &lt;me&gt;</textarea>")))
                .andExpect(content().string(containsString("value=\"" + mention + "\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        web.perform(written(text, "4:" + UUID.randomUUID()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("is not known here")))
                .andExpect(content().string(containsString("Ask @The sales-rep")));
        web.perform(written(" ", mention))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please fill this in.")));
        assertThat(StoredRows.of(database)).isEqualTo(before);
    }

    @Test
    void aNoteIsChangedByItsAuthorAlone() throws Exception {
        UUID note = notes.write(acme, "@The marketer: call", List.of("0:" + sofia.personId()), nora);
        String address = "/notes/" + note;

        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("href=\"" + address + "/edit\"")));
        web.perform(get(page).with(people.as(MARKETER)))
                .andExpect(content().string(not(containsString(address + "/edit"))));
        web.perform(get(address + "/edit").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("value=\"0:" + sofia.personId() + "\"")))
                .andExpect(content().string(containsString("data-name=\"The marketer\"")));
        web.perform(get(address + "/edit").with(people.as(MARKETER))).andExpect(status().is4xxClientError());

        web.perform(changed(address, "@The marketer: call", "Please, @The marketer: call")
                        .param("mention", "8:" + sofia.personId()))
                .andExpect(redirectedUrl(page + "#story-told"));
        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("wrote a note, changed since")))
                .andExpect(content().string(containsString("Please, <span class=\"mention\">@The marketer</span>")));

        web.perform(changed(address, "@The marketer: call", "Other"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Please, @The marketer: call")))
                .andExpect(content().string(containsString(">Other</textarea>")));
        web.perform(changed(address, "@The marketer: call", "Other").with(people.as(MARKETER)))
                .andExpect(status().is4xxClientError());
        assertThat(notes.text(note, nora).text()).isEqualTo("Please, @The marketer: call");
    }

    @ParameterizedTest
    @EnumSource
    void aRoleWritesWhereItChangesCustomersAndSeesThem(StandardRole role) throws Exception {
        boolean writes = role != EXECUTIVE && role != SALES_REP && role != StandardRole.SALES_MANAGER;
        boolean sees = writes || role == EXECUTIVE;
        int expected = writes ? 302 : sees ? 403 : 404;
        people.viewer(role);
        Map<String, String> before = StoredRows.of(database);

        for (MockHttpServletRequestBuilder request : List.of(
                post("/notes").param("text", "Hello"),
                post("/activities").param("kind", "task").param("subject", "Call"))) {
            web.perform(request.with(people.as(role))
                            .with(people.form())
                            .param("type", acme.type())
                            .param("id", acme.id().toString()))
                    .andExpect(status().is(expected));
        }
        web.perform(get("/mentions?type=account&q=the&id=" + acme.id()).with(people.as(role)))
                .andExpect(status().is(writes ? 200 : expected));

        if (!writes) {
            assertThat(StoredRows.of(database)).isEqualTo(before);
        }
        if (sees) {
            String shown = web.perform(get(page).with(people.as(role)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(shown.contains("<composer-box")).isEqualTo(writes);
        }
    }

    @Test
    void choicesSayWhomTheyAreAndWhyThereAreNone() throws Exception {
        web.perform(get("/mentions?type=account&q=the mark&id=" + acme.id()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("data-id=\"" + sofia.personId() + "\"")))
                .andExpect(content().string(containsString("marketer@us.example")))
                .andExpect(content().string(not(containsString("No colleague"))));
        web.perform(get("/mentions?type=account&q=the sales-r&id=" + acme.id()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("No colleague of that name may see this record.")));
        web.perform(get("/mentions?type=lead&q=x&id=" + acme.id()).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aPageOfMentionsNeedsOneStatementMore() throws Exception {
        notes.write(acme, "Nobody", nora);
        int without = statements();
        for (int i = 0; i < 25; i++) {
            notes.write(acme, "@The marketer", List.of("0:" + sofia.personId()), nora);
        }

        assertThat(statements()).isLessThanOrEqualTo(without + 1);
    }

    private int statements() throws Exception {
        statements.reset();
        web.perform(get(page).with(people.as(ADMINISTRATOR))).andExpect(status().isOk());
        return statements.sent().size();
    }

    private MockHttpServletRequestBuilder written(String text, String mention) {
        return post("/notes")
                .with(people.as(ADMINISTRATOR))
                .with(people.form())
                .param("type", acme.type())
                .param("id", acme.id().toString())
                .param("text", text)
                .param("mention", mention);
    }

    private MockHttpServletRequestBuilder changed(String address, String was, String text) {
        return post(address)
                .with(people.as(ADMINISTRATOR))
                .with(people.form())
                .param("was.text", was)
                .param("text", text);
    }
}
