package atrium.web.tagging;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.EXECUTIVE;
import static atrium.domain.identity.StandardRole.MARKETER;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Tag;
import atrium.domain.records.Viewer;
import atrium.domain.tagging.NamingRules;
import atrium.domain.tagging.Tags;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class TagPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Tags tags;

    @Autowired
    NamingRules rules;

    RecordRef account;
    String page;

    @BeforeEach
    void anAccount() {
        Viewer admin = people.viewer(ADMINISTRATOR);
        account = new RecordRef(
                "account", accounts.open(Map.of("name", "Bosch"), admin).value());
        page = "/accounts/" + account.id();
    }

    @AfterEach
    void anyNameWillDoAgain() {
        rules.change(false, false, "", people.viewer(ADMINISTRATOR));
    }

    @Test
    void aTagIsPutOnShownAndTakenOffWithoutAScript() throws Exception {
        send(ADMINISTRATOR, post(page + "/tags").param("name", "<b>Key</b> account"))
                .andExpect(redirectedUrl(page));
        Tag tag = tags.of(account).get(0);

        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("&lt;b&gt;Key&lt;/b&gt; account")))
                .andExpect(content().string(containsString("/tags/" + tag.id() + "/removal")));
        web.perform(get("/accounts")
                        .param("columns", "name,tags")
                        .param("filter", "tags is \"" + tag.id() + "\"")
                        .with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("class=\"tag hue-" + tag.hue() + "\"")))
                .andExpect(content().string(containsString("Bosch")));
        web.perform(get(page).with(people.as(EXECUTIVE)))
                .andExpect(content().string(containsString("Key&lt;/b&gt; account")))
                .andExpect(content().string(not(containsString("/removal"))));

        send(ADMINISTRATOR, post(page + "/tags/" + tag.id() + "/removal")).andExpect(redirectedUrl(page));
        assertThat(tags.of(account)).isEmpty();
    }

    @Test
    void whatCantBeATagIsSaidAtTheFieldAndStaysTyped() throws Exception {
        String long41 = "x".repeat(41);
        send(ADMINISTRATOR, post(page + "/tags").param("name", long41))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"" + long41 + "\"")))
                .andExpect(content().string(containsString("at most 40 letters")));
        send(ADMINISTRATOR, post(page + "/tags").param("name", "a, b").header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"a, b\"")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void thePartIsSwappedAndThePageHearsOfIt() throws Exception {
        send(ADMINISTRATOR, post(page + "/tags").param("name", "vip").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger", "record-changed"))
                .andExpect(content().string(containsString(">vip</a>")));
        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Tags: ")));
    }

    @Test
    void suggestionsOfferWhatIsThereAndWhatWouldBeNew() throws Exception {
        String word = "Partner" + UUID.randomUUID().toString().substring(0, 8);
        String begun = word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT);
        send(ADMINISTRATOR, post("/admin/tags").param("name", word).param("hue", "4"))
                .andExpect(redirectedUrl("/admin/tags"));
        web.perform(get(page + "/tags/offers").param("q", begun).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("class=\"tag hue-4\"")))
                .andExpect(content().string(containsString("Create \u201c" + begun + "\u201d")));
        web.perform(get(page + "/tags/offers")
                        .param("q", word.toUpperCase(Locale.ROOT))
                        .with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("Create"))));
    }

    @Test
    void whoKeepsTagsRenamesMergesAndDeletesThem() throws Exception {
        for (String name : List.of("One", "Two", "Three")) {
            send(ADMINISTRATOR, post(page + "/tags").param("name", name));
        }
        web.perform(get("/admin/tags").with(people.as(MARKETER)))
                .andExpect(content().string(containsString("1 account")));
        send(MARKETER, post("/admin/tags/" + id("One")).param("name", "two").param("hue", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("already")));
        send(MARKETER, post("/admin/tags/" + id("One")).param("name", "First").param("hue", "7"))
                .andExpect(redirectedUrl("/admin/tags"));
        web.perform(get("/admin/tags/" + id("First")).with(people.as(MARKETER)))
                .andExpect(content().string(containsString("One record carries it")))
                .andExpect(content().string(containsString("off one record")));
        send(MARKETER, post("/admin/tags/" + id("Two") + "/merging").param("into", id("First")))
                .andExpect(redirectedUrl("/admin/tags"));
        send(MARKETER, post("/admin/tags/" + id("Three") + "/merging"))
                .andExpect(redirectedUrl("/admin/tags/" + id("Three")));
        send(MARKETER, post("/admin/tags/" + id("Three") + "/deletion")).andExpect(redirectedUrl("/admin/tags"));

        assertThat(tags.of(account)).extracting(Tag::name, Tag::hue).containsExactly(tuple("First", 7));
        send(SALES_REP, post("/admin/tags").param("name", "Mine")).andExpect(status().isForbidden());
    }

    @Test
    void theNamingRuleIsKeptInWords() throws Exception {
        send(MARKETER, post("/admin/tags/rule").param("beginnings", "a,b"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(">a,b</textarea>")));
        send(
                        MARKETER,
                        post("/admin/tags/rule")
                                .param("keepersOnly", "true")
                                .param("smallLetters", "true")
                                .param("beginnings", "region:\r\ntopic:"))
                .andExpect(redirectedUrl("/admin/tags"));
        web.perform(get("/admin/tags").with(people.as(MARKETER)))
                .andExpect(content().string(containsString("region:, topic:")));
        send(ADMINISTRATOR, post(page + "/tags").param("name", "Topic: Prices"));
        assertThat(tags.of(account)).extracting(Tag::name).containsExactly("topic: prices");
    }

    private String id(String name) {
        return tags.all().stream()
                .filter(tag -> tag.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private ResultActions send(StandardRole role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }
}
