package atrium.web.apikeys;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
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

import atrium.domain.apikeys.ApiKey;
import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.identity.StandardRole;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class KeyPagesWebTests {

    private static final Pattern KEY = Pattern.compile("<code>(atr_[\\w-]{43})</code>");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    KeyKeeping keys;

    @AfterEach
    void nobodyHasKeys() {
        keys.everybodys(people.viewer(ADMINISTRATOR))
                .forEach(key -> keys.revoke(key.id(), people.viewer(ADMINISTRATOR)));
    }

    @Test
    void aKeyIsShownOnceAndKnownByItsBeginningAfterwards() throws Exception {
        String page = send(SALES_REP, wanted("<b>Shop</b>"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).isTrue();

        web.perform(get("/me/keys").with(people.as(SALES_REP)))
                .andExpect(content().string(containsString("&lt;b&gt;Shop&lt;/b&gt;")))
                .andExpect(content().string(containsString(key.group(1).substring(0, 10))))
                .andExpect(content().string(containsString("All records: read · Contacts: read and change")))
                .andExpect(content().string(not(containsString(key.group(1)))));
        web.perform(get("/me/keys").with(people.as(MARKETER)))
                .andExpect(content().string(containsString("You have no API keys.")));
    }

    @Test
    void aKeyWithoutNameScopeOrEndIsRefusedAtTheFieldsAndNothingTypedIsLost() throws Exception {
        send(SALES_REP, post("/me/keys").param("name", " ").param("days", "400").param("scope.contact", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A key works for 1 to 365 days.")))
                .andExpect(content().string(containsString("Choose what the key may do.")));
        send(SALES_REP, wanted("").param("scope.nonsense", "read"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<option value=\"write\" selected=\"selected\">")));

        assertThat(keys.own(people.viewer(SALES_REP))).isEmpty();
    }

    @Test
    void peopleRevokeTheirOwnKeysAndAdministratorsAll() throws Exception {
        send(SALES_REP, wanted("First"));
        send(SALES_REP, wanted("Second"));
        ApiKey second = keys.own(people.viewer(SALES_REP)).get(0);
        ApiKey first = keys.own(people.viewer(SALES_REP)).get(1);

        send(MARKETER, post("/me/keys/" + first.id() + "/revocation")).andExpect(status().isNotFound());
        send(SALES_REP, post("/me/keys/" + first.id() + "/revocation")).andExpect(redirectedUrl("/me/keys"));
        web.perform(get("/admin/api-keys").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Second")))
                .andExpect(content().string(containsString("The sales-rep")));
        send(ADMINISTRATOR, post("/admin/api-keys/" + second.id() + "/revocation"))
                .andExpect(redirectedUrl("/admin/api-keys"));

        assertThat(keys.own(people.viewer(SALES_REP))).isEmpty();
    }

    private static MockHttpServletRequestBuilder wanted(String name) {
        return post("/me/keys")
                .param("name", name)
                .param("days", "30")
                .param("scope.*", "read")
                .param("scope.contact", "write")
                .param("scope.account", "");
    }

    private ResultActions send(StandardRole role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }
}
