package atrium.web.currencies;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class CurrencyPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Test
    void aCurrencyGetsRatesByHand() throws Exception {
        web.perform(post("/admin/currencies")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("code", "NOK"))
                .andExpect(redirectedUrl("/admin/currencies"));
        web.perform(post("/admin/currencies/NOK/rates")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("day", "2026-03-02")
                        .param("rate", "0.0871"))
                .andExpect(redirectedUrl("/admin/currencies/NOK"));

        web.perform(get("/admin/currencies").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("1 NOK = 0.0871 EUR")));
        web.perform(post("/admin/currencies/NOK/rates")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("day", "2026-03-02")
                        .param("rate", "-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A rate is greater than 0.")))
                .andExpect(content().string(containsString("value=\"-1\"")));
    }
}
