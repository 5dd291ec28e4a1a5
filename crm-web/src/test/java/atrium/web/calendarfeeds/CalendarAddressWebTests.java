package atrium.web.calendarfeeds;

import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.activities.CalendarAddresses;
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
class CalendarAddressWebTests {

    private static final Pattern ADDRESS = Pattern.compile("<code>https?://[^<]*(/calendar/[\\w-]{43}\\.ics)</code>");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    CalendarAddresses addresses;

    @AfterEach
    void nobodyHasOne() {
        addresses.revoke(people.viewer(SALES_REP));
    }

    @Test
    void anAddressIsShownOnceMadeAnewAndRevoked() throws Exception {
        send(get("/me/calendar")).andExpect(content().string(containsString("Make address")));

        String first = made();
        web.perform(get(first)).andExpect(status().isOk());
        send(get("/me/calendar"))
                .andExpect(content().string(containsString("last read")))
                .andExpect(content().string(not(containsString(first))));

        String second = made();
        assertThat(second).isNotEqualTo(first);
        web.perform(get(first)).andExpect(status().isNotFound());
        send(get("/me/calendar")).andExpect(content().string(containsString("not yet read")));

        send(post("/me/calendar/revocation")).andExpect(redirectedUrl("/me/calendar"));
        web.perform(get(second)).andExpect(status().isNotFound());
        send(get("/me/calendar")).andExpect(content().string(containsString("Make address")));
    }

    private String made() throws Exception {
        Matcher address = ADDRESS.matcher(send(post("/me/calendar"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(SALES_REP)).with(people.form()));
    }
}
