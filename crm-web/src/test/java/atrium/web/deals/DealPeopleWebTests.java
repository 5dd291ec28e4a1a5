package atrium.web.deals;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.ContactManagement;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealManagement;
import atrium.sales.deals.DealPeople;
import atrium.sales.deals.DealPerson;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class DealPeopleWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople testPeople;

    @Autowired
    ContactManagement contacts;

    @Autowired
    DealManagement deals;

    @Autowired
    DealPeople people;

    Viewer viewer;
    UUID contact;
    DealId deal;
    String address;

    @BeforeEach
    void aDealAndSomebody() {
        viewer = testPeople.viewer(ADMINISTRATOR);
        contact = contacts.open(Map.of("firstName", "Ida", "lastName", "Quillfeather"), viewer)
                .value();
        deal = deals.open(Map.of("name", "Loom <3>"), viewer);
        address = "/deals/" + deal.value() + "/people";
    }

    @Test
    void somebodyIsTakenInByADialogAndStandsInThePanelOnBothPages() throws Exception {
        web.perform(get(address + "/new").with(testPeople.as(ADMINISTRATOR)).header("HX-Request", "true"))
                .andExpect(content().string(containsString("<dialog")));
        web.perform(get(address + "/new").with(testPeople.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("<main")));
        web.perform(sent(address).param("contactName", "Ida Quillfeather").param("roles", "uses", "blocks"))
                .andExpect(redirectedUrl("/deals/" + deal.value()));

        web.perform(get("/panels/deal/" + deal.value() + "/people").with(testPeople.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Ida Quillfeather")))
                .andExpect(content().string(containsString("Blocks")))
                .andExpect(content().string(containsString("Main person")))
                .andExpect(content().string(containsString("Nobody here decides yet")));
        web.perform(get("/panels/contact/" + contact + "/deals").with(testPeople.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Loom &lt;3&gt;")))
                .andExpect(content().string(containsString("Blocks")));
        for (String page : List.of("/deals/" + deal.value(), "/contacts/" + contact)) {
            web.perform(get(page).with(testPeople.as(ADMINISTRATOR)))
                    .andExpect(content()
                            .string(containsString("added a person to the deal Loom &lt;3&gt; · uses · blocks")));
        }
        web.perform(get("/deals/" + deal.value() + "/history").with(testPeople.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Ida Quillfeather (uses, blocks)")));
    }

    @Test
    void wrongPersonIsNamedAtItsField() throws Exception {
        web.perform(sent(address).param("contactName", "Nobody Atall").param("roles", "decides"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Nobody Atall")));
        assertThat(people.of(deal, viewer)).isEmpty();
    }

    @Test
    void partIsChangedAndWhatAColleagueChangedMeanwhileIsTold() throws Exception {
        people.add(deal, Map.of("contact", contact.toString(), "roles", "uses"), viewer);
        String one = address + "/" + contact;
        web.perform(get(one).with(testPeople.as(ADMINISTRATOR)).header("HX-Request", "true"))
                .andExpect(content().string(containsString("Part of Ida Quillfeather")))
                .andExpect(content().string(not(containsString("??"))));

        web.perform(sent(one).param("roles", "", "decides").param("was.roles", "uses"))
                .andExpect(redirectedUrl("/deals/" + deal.value()));
        assertThat(people.of(deal, viewer)).singleElement().matches(DealPerson::decides);
        web.perform(sent(one).param("roles", "", "pays").param("was.roles", "uses"))
                .andExpect(status().isConflict());

        web.perform(get("/panels/deal/" + deal.value() + "/people").with(testPeople.as(ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("Nobody here decides yet"))));
    }

    @Test
    void whoeverIsTakenOutComesBackByOnePress() throws Exception {
        people.add(deal, Map.of("contact", contact.toString(), "roles", "decides\npays", "note", "A & {B}=1"), viewer);
        List<DealPerson> before = people.of(deal, viewer);

        Cookie[] session = web.perform(sent(address + "/" + contact + "/removal"))
                .andReturn()
                .getResponse()
                .getCookies();
        assertThat(people.of(deal, viewer)).isEmpty();
        String page = web.perform(get("/deals/" + deal.value())
                        .with(testPeople.as(ADMINISTRATOR))
                        .cookie(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher undo =
                Pattern.compile("action=\"(/deals/[^\"]*/people\\?[^\"]*)\"").matcher(page);
        assertThat(undo.find()).isTrue();
        URI again = URI.create(undo.group(1).replace("&amp;", "&"));

        web.perform(post(again).with(testPeople.as(ADMINISTRATOR)).with(testPeople.form()));
        assertThat(people.of(deal, viewer)).isEqualTo(before);
    }

    private MockHttpServletRequestBuilder sent(String to) {
        return post(to).with(testPeople.as(ADMINISTRATOR)).with(testPeople.form());
    }
}
