package atrium.web.purchases;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.catalog.ProductManagement;
import atrium.domain.customers.AccountManagement;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class PurchasePagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ProductManagement products;

    String customer;
    UUID account;

    @BeforeEach
    void aCustomerAndAProduct() {
        customer = "Buyer " + UUID.randomUUID();
        account = accounts.open(Map.of("name", customer), people.viewer(ADMINISTRATOR))
                .value();
    }

    @Test
    void aPurchaseIsRecordedShownFoundAndGivenBack() throws Exception {
        products.open(Map.of("name", "Torque wrench", "sku", "TW-" + account), people.viewer(ADMINISTRATOR));
        String number = "O-" + UUID.randomUUID();
        String page = Objects.requireNonNull(send(form(number)
                        .param("text", "TW-" + account, "<i>Delivery</i>", "")
                        .param("quantity", "2", "1", "")
                        .param("unitPrice", "1250.50", "9.9", "")
                        .param("discount", "10", "", "")
                        .param("tax", "19", "19", ""))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(page).startsWith("/purchases/");

        web.perform(get(page).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Torque wrench")))
                .andExpect(content().string(containsString("&lt;i&gt;Delivery&lt;/i&gt;")))
                .andExpect(content().string(containsString("2,690.35")));
        web.perform(get("/purchases").param("q", number).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString(page)));
        web.perform(get("/panels/account/" + account + "/bought").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("2,690.35")));
        web.perform(get("/panels/account/" + account + "/owns").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Torque wrench")));
        web.perform(get("/accounts/" + account).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Bought for 2,690.35 EUR, order " + number)));
        web.perform(get("/purchases/new")
                        .param("returnOf", page.substring("/purchases/".length()))
                        .with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"-2\"")))
                .andExpect(content().string(containsString("value=\"R-" + number)));
        web.perform(get(page + "/edit").with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Torque wrench")));
    }

    @Test
    void anOrderStandsOnceOnTheTimelineAtItsDayAndSaysWhatItIsNow() throws Exception {
        String number = "T-" + UUID.randomUUID();
        String page = Objects.requireNonNull(send(line(form(number).param("orderedOn", "2024-05-05"), "1"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        send(line(
                        post(page)
                                .param("version", "0")
                                .param("accountName", customer)
                                .param("source", "shop")
                                .param("orderNumber", number)
                                .param("currency", "EUR")
                                .param("orderedOn", "2024-05-06"),
                        "3"))
                .andExpect(status().is3xxRedirection());

        web.perform(get("/accounts/" + account).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Bought for 30.00 EUR, order " + number)))
                .andExpect(content().string(not(containsString("Bought for 10.00 EUR"))))
                .andExpect(content().string(containsString("6 May 2024")));
        send(line(post(page).param("version", "0").param("accountName", customer), "4"))
                .andExpect(status().isConflict());
    }

    private static MockHttpServletRequestBuilder line(MockHttpServletRequestBuilder request, String quantity) {
        return request.param("text", "Thing").param("quantity", quantity).param("unitPrice", "10");
    }

    @Test
    void aWrongLineIsNamedAndEverythingTypedStays() throws Exception {
        send(form("W-" + UUID.randomUUID())
                        .param("text", "Something")
                        .param("quantity", "none")
                        .param("unitPrice", "9.9"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please enter an amount")))
                .andExpect(content().string(containsString("value=\"none\"")))
                .andExpect(content().string(containsString("value=\"Something\"")));
    }

    @Test
    void moreLinesAreGivenWithoutStoringAnything() throws Exception {
        send(form("M-" + UUID.randomUUID()).param("text", "First").param("more", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lines.4.text")));
    }

    private MockHttpServletRequestBuilder form(String number) {
        return post("/purchases")
                .param("accountName", customer)
                .param("source", "shop")
                .param("orderNumber", number)
                .param("currency", "EUR");
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(ADMINISTRATOR)).with(people.form()));
    }
}
