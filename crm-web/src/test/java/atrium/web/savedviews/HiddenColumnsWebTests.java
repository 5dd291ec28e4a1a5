package atrium.web.savedviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import atrium.domain.identity.StandardRole;
import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.Viewer;
import atrium.domain.savedviews.SavedViewManagement;
import atrium.testing.TestViewers;
import atrium.web.security.SignedInForTests;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Views of others that name what is hidden from the reader. */
@PageTest
class HiddenColumnsWebTests {

    private static final String LEFT_OUT = "It is shown without them.";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    SavedViewManagement views;

    @Autowired
    ListViews lists;

    Viewer administrator;
    Viewer intern;
    UUID view;

    @BeforeEach
    void somebodySeesNoMailAddresses() {
        administrator = people.viewer(StandardRole.ADMINISTRATOR);
        intern = TestViewers.limited(
                people.viewer(StandardRole.SUPPORT_LEAD), "account", Map.of("email", FieldAccess.HIDDEN));
    }

    @AfterEach
    void noView() {
        views.remove(view, administrator);
    }

    @Test
    void columnsAndOrderAreLeftOutWithASentence() throws Exception {
        view = shared(Map.of("columns", "name,email,city", "sort", "-email"));

        MockHttpServletResponse answer = shown(intern);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains(LEFT_OUT, "data-key=\"city\"")
                .doesNotContain("data-key=\"email\"");
        assertThat(shown(administrator).getContentAsString())
                .contains("data-key=\"email\"")
                .doesNotContain(LEFT_OUT);
    }

    @Test
    void aFilterIsNeverMadeWeaker() throws Exception {
        view = shared(Map.of("filter", "email is-filled and country is DE"));

        assertThat(shown(intern).getStatus()).isEqualTo(400);
        assertThat(shown(administrator).getStatus()).isEqualTo(200);
    }

    private UUID shared(Map<String, String> parts) {
        return views.keep(
                lists.read("account", parts, administrator),
                Map.of("name", "Shared " + UUID.randomUUID(), "audience", "all"),
                administrator);
    }

    private MockHttpServletResponse shown(Viewer viewer) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/accounts?view=" + view)
                        .with(authentication(SignedInForTests.as(viewer))))
                .andReturn()
                .getResponse();
    }
}
