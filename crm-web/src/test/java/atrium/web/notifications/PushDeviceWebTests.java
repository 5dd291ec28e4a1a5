package atrium.web.notifications;

import static atrium.domain.identity.StandardRole.SALES_REP;
import static atrium.domain.identity.StandardRole.SUPPORT_AGENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import atrium.domain.identity.StandardRole;
import atrium.domain.notifications.NotificationSettings;
import atrium.domain.notifications.PushDevice;
import atrium.domain.notifications.PushDevices;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class PushDeviceWebTests {

    private static final String CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    PushDevices devices;

    @Autowired
    NotificationSettings settings;

    @AfterEach
    void nobodyHasOne() {
        devices.of(people.viewer(SALES_REP)).forEach(one -> devices.forget(one.id()));
    }

    @Test
    void aBrowserIsAddedNamedAndTakenAway() throws Exception {
        Cookie here = added();

        as(SALES_REP, get("/me/notifications").cookie(here))
                .andExpect(content().string(containsString("Chrome on Linux")))
                .andExpect(content().string(containsString("This browser")))
                .andExpect(content().string(not(containsString("<push-device"))));
        as(SALES_REP, get("/me/notifications"))
                .andExpect(content().string(containsString("data-key=\"" + devices.publicKey())));
        UUID device = device().id();
        as(SUPPORT_AGENT, post("/me/notifications/devices/" + device + "/removal"));
        assertThat(devices.of(people.viewer(SALES_REP)))
                .as("somebody else's stays")
                .hasSize(1);
        as(SALES_REP, post("/me/notifications/devices/" + device + "/removal"))
                .andExpect(redirectedUrl("/me/notifications"));
        assertThat(devices.of(people.viewer(SALES_REP))).isEmpty();
    }

    @Test
    void signOutTakesTheBrowserAway() throws Exception {
        Cookie here = added();

        as(SALES_REP, post("/sign-out").cookie(here));

        assertThat(devices.of(people.viewer(SALES_REP))).isEmpty();
    }

    @Test
    void whatNoBrowserSendsIsRefused() throws Exception {
        as(SALES_REP, post("/me/notifications/devices").param("endpoint", "http://127.0.0.1/"))
                .andExpect(redirectedUrl("/me/notifications"));
        as(SALES_REP, post("/me/notifications/devices")).andExpect(redirectedUrl("/me/notifications"));

        assertThat(devices.of(people.viewer(SALES_REP))).isEmpty();
    }

    @Test
    void pushIsOneMoreWayForEachKind() throws Exception {
        as(SALES_REP, post("/me/notifications").param("mention.push", "true").param("mention.mail", "none"));

        assertThat(settings.ways(people.viewer(SALES_REP))).anySatisfy((kind, ways) -> {
            assertThat(kind.code()).isEqualTo("mention");
            assertThat(ways.push()).isTrue();
            assertThat(ways.page()).isFalse();
        });
    }

    private Cookie added() throws Exception {
        byte[] key = new byte[65];
        key[0] = 4;
        String cookie = as(
                        SALES_REP,
                        post("/me/notifications/devices")
                                .header("User-Agent", CHROME)
                                .param("endpoint", "https://push.example/one")
                                .param("key", Base64.getUrlEncoder().encodeToString(key))
                                .param("secret", Base64.getUrlEncoder().encodeToString(new byte[16])))
                .andExpect(redirectedUrl("/me/notifications"))
                .andReturn()
                .getResponse()
                .getHeader("Set-Cookie");
        assertThat(cookie).startsWith("atrium-push=" + device().id()).contains("HttpOnly");
        return new Cookie("atrium-push", device().id().toString());
    }

    private PushDevice device() {
        return devices.of(people.viewer(SALES_REP)).get(0);
    }

    private ResultActions as(StandardRole role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(role)).with(people.form()));
    }
}
