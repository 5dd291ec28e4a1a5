package atrium.web.handovers;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.Activities;
import atrium.domain.activities.ActivityKind;
import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.PeopleAdministration;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.NewPerson;
import atrium.domain.organization.People;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who keeps people is led from a person to what that person leaves, says who receives it, and reads what became of it. */
@PageTest
class HandoverPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    People directory;

    @Autowired
    PeopleAdministration administration;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Activities activities;

    Viewer nora;
    String receiver;
    UUID mara;
    UUID ben;
    UUID account;
    String page;

    @BeforeEach
    void setUp() {
        nora = people.viewer(ADMINISTRATOR);
        receiver = "Ben " + UUID.randomUUID();
        mara = person("Mara <Voss>");
        ben = person(receiver);
        account = accounts.open(Map.of("name", "Left behind", "owner", mara.toString()), nora)
                .value();
        activities.plan(
                ActivityKind.CALL,
                new RecordRef("account", account),
                Map.of("subject", "Call", "owner", mara.toString()),
                nora);
        page = "/admin/people/" + mara;
    }

    @Test
    void thePageOfAPersonSaysWhatTheyAreInChargeOfAndLeadsOn() throws Exception {
        see(page).andExpect(content().string(containsString(page + "/holdings")));
        see(page + "/holdings")
                .andExpect(content()
                        .string(allOf(
                                containsString("Mara &lt;Voss&gt; is in charge of 1 account and 1 open plan."),
                                containsString(page + "/handover"))));
        see("/admin/people/" + ben + "/holdings")
                .andExpect(content().string(containsString("In charge of nothing that you see.")));
        see(page + "/handover")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"account.owner\" checked"),
                                containsString("/accounts?view=all&amp;filter=owner+is+" + mara),
                                containsString("value=\"plan\" checked"))));
        see("/admin/people/" + ben + "/handover").andExpect(content().string(containsString("Nothing to hand over")));

        administration.deactivate(mara, nora);
        see(page).andExpect(content().string(containsString(page + "/holdings")));
    }

    @Test
    void whoIsOfferedWorksHereAndIsSomebodyElse() throws Exception {
        String choices = "/people-and-teams/choices?people=true&q=" + receiver;
        see(page + "/handover").andExpect(content().string(containsString("without=" + mara)));

        see(choices + "&without=" + mara).andExpect(content().string(containsString(receiver)));
        see(choices + "&without=" + ben).andExpect(content().string(not(containsString(receiver))));
        administration.deactivate(ben, nora);
        see(choices + "&without=" + mara).andExpect(content().string(not(containsString(receiver))));
    }

    @Test
    void allGoesToOneAndTheReportTellsIt() throws Exception {
        String report = handedOver(send().param("kind", "account.owner", "plan").param("receiverName", receiver));

        see(report)
                .andExpect(content()
                        .string(allOf(
                                containsString("1 account"),
                                containsString("1 open plan"),
                                containsString(receiver),
                                containsString("/bulk-changes/"))));
        see(report + "/progress").andExpect(content().string(not(containsString("<html"))));
        see(page + "/holdings").andExpect(content().string(containsString("In charge of nothing that you see.")));
        assertThat(owner()).isEqualTo(ben.toString());
        see(page + "/handover").andExpect(content().string(containsString(report)));
        web.perform(send().param("kind", "plan").param("receiver", ben.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("somebody handed it over meanwhile")));
    }

    @Test
    void whatWentAtOnceIsTakenBackFromTheReport() throws Exception {
        String report = handedOver(send().param("kind", "plan").param("receiver", ben.toString()));
        see(page + "/holdings").andExpect(content().string(not(containsString("plan"))));
        see(report).andExpect(content().string(containsString(report + "/undo")));

        web.perform(post(report + "/undo")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("kind", "plan"))
                .andExpect(redirectedUrl(report));
        see(report)
                .andExpect(content()
                        .string(allOf(containsString("One came back."), not(containsString(report + "/undo")))));
        see(page + "/holdings").andExpect(content().string(containsString("1 account and 1 open plan.")));
        web.perform(post(report + "/undo").with(people.as(ADMINISTRATOR)).with(people.form()))
                .andExpect(redirectedUrl(report));
        web.perform(post(page + "/handovers/" + UUID.randomUUID() + "/undo")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("kind", "plan"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aKindStaysOrGoesToSomebodyElse() throws Exception {
        String other = "Olga " + UUID.randomUUID();
        person(other);
        handedOver(send().param("kind", "account.owner")
                .param("receiver", ben.toString())
                .param("to.account.ownerName", other));

        assertThat(owner()).isNotEqualTo(ben.toString());
        see(page + "/holdings").andExpect(content().string(containsString("in charge of 1 open plan.")));
    }

    @Test
    void whatCanNotBeIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        refused(send().param("kind", "account.owner"), "Say who receives it.");
        refused(send().param("receiver", ben.toString()), "Tick at least one kind.");
        refused(
                send().param("kind", "account.owner").param("receiverName", "Nobody <Atall>"),
                "Nobody who works here is called so.",
                "value=\"Nobody &lt;Atall&gt;\"",
                "value=\"account.owner\" checked",
                "value=\"plan\">");
        refused(
                send().param("kind", "account.owner").param("receiver", mara.toString()),
                "This person has it already.");
        refused(send().param("kind", "plan").param("receiver", "nonsense"), "Nobody who works here is called so.");
        refused(
                send().param("kind", "account.owner", "plan")
                        .param("receiver", ben.toString())
                        .param("to.planName", "Nobody"),
                "Nobody who works here is called so.",
                "value=\"" + receiver + "\"");
        refused(send().param("kind", "deals").param("receiver", ben.toString()), "Nothing of what you ticked");
        administration.deactivate(ben, nora);
        refused(send().param("kind", "plan").param("receiver", ben.toString()), "This person is deactivated.");
        person(receiver + "s");
        person(receiver + "s");
        refused(send().param("kind", "plan").param("receiverName", receiver + "s"), "Several people are called so.");
        assertThat(owner()).isEqualTo(mara.toString());
    }

    @Test
    void whoIsUnknownIsNotThere() throws Exception {
        String nobody = "/admin/people/" + UUID.randomUUID();
        String report = handedOver(send().param("kind", "plan").param("receiver", ben.toString()));

        for (String address : new String[] {
            nobody + "/handover",
            nobody + "/holdings",
            page + "/handovers/" + UUID.randomUUID(),
            report.replace(mara.toString(), ben.toString())
        }) {
            web.perform(get(address).with(people.as(ADMINISTRATOR))).andExpect(status().isNotFound());
        }
        web.perform(post(nobody + "/handover")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("kind", "plan")
                        .param("receiver", ben.toString()))
                .andExpect(status().isNotFound());
    }

    private UUID person(String name) {
        String email = UUID.randomUUID() + "@us.example";
        return directory.add(new NewPerson(name, email, null, ZoneId.of("Europe/Berlin"), Locale.ENGLISH), false);
    }

    private ResultActions see(String address) throws Exception {
        return web.perform(get(address).with(people.as(ADMINISTRATOR))).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder send() {
        return post(page + "/handover").with(people.as(ADMINISTRATOR)).with(people.form());
    }

    private String handedOver(MockHttpServletRequestBuilder sent) throws Exception {
        String report = web.perform(sent)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(report).startsWith(page + "/handovers/");
        return String.valueOf(report);
    }

    private void refused(MockHttpServletRequestBuilder sent, String... said) throws Exception {
        ResultActions answer = web.perform(sent).andExpect(status().isUnprocessableContent());
        for (String one : said) {
            answer.andExpect(content().string(containsString(one)));
        }
    }

    private String owner() {
        return accounts.fields(new AccountId(account), nora).getOrDefault("owner", "");
    }
}
