package atrium.web.customers;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactId;
import atrium.domain.customers.ContactManagement;
import atrium.domain.customers.Employment;
import atrium.domain.customers.Employments;
import atrium.domain.records.Viewer;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class EmploymentPagesWebTests {

    private static final String NAME = "Initech <b>Ltd</b>";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Employments employments;

    Viewer nora;
    AccountId initech;
    ContactId luis;

    @BeforeEach
    void setUp() {
        nora = people.viewer(ADMINISTRATOR);
        initech = accounts.open(Map.of("name", NAME), nora);
        luis = contacts.open(Map.of("lastName", "Ortega"), nora);
    }

    @Test
    void anEmploymentIsNotedByNameShownAndStruck() throws Exception {
        web.perform(post("/contacts/" + luis.value() + "/employments")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("account", initech.value().toString())
                        .param("accountName", NAME)
                        .param("jobTitle", "Analyst")
                        .param("since", "2019-01-01")
                        .param("until", "2021-12-31"))
                .andExpect(redirectedUrl("/contacts/" + luis.value()));

        web.perform(get("/panels/contact/" + luis.value() + "/employments").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Initech &lt;b&gt;Ltd")))
                .andExpect(content().string(containsString("1 Jan 2019 – 31 Dec 2021")));
        web.perform(get("/panels/account/" + initech.value() + "/employments").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Ortega")));

        Employment noted = employments.of(luis, nora).get(0);
        web.perform(post("/contacts/" + luis.value() + "/employments/" + noted.id() + "/removal")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(status().is3xxRedirection());
        assertThat(employments.of(luis, nora)).isEmpty();
    }

    @Test
    void aWrongDateIsNamedAndWhatWasTypedStays() throws Exception {
        web.perform(post("/contacts/" + luis.value() + "/employments")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("account", initech.value().toString())
                        .param("jobTitle", "Analyst of everything")
                        .param("since", "2019-01-01")
                        .param("until", "2018-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("before the first day")))
                .andExpect(content().string(containsString("Analyst of everything")));
        assertThat(employments.of(luis, nora)).isEmpty();
    }

    @Test
    void aGroupIsShownFromAboveAndFromBelow() throws Exception {
        AccountId part = accounts.open(
                Map.of("name", "Initrode", "parent", initech.value().toString()), nora);

        web.perform(get("/panels/account/" + part.value() + "/group").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Initech &lt;b&gt;")));
        web.perform(get("/panels/account/" + initech.value() + "/group").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Initrode")))
                .andExpect(content().string(not(containsString("<b>"))));
    }
}
