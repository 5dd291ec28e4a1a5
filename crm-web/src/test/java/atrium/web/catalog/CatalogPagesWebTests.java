package atrium.web.catalog;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.catalog.Categories;
import atrium.domain.catalog.CategorySummary;
import atrium.domain.catalog.PriceLists;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class CatalogPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    Categories categories;

    @Autowired
    PriceLists prices;

    @Test
    void aProductGetsAPageAPriceAndALine() throws Exception {
        String page = Objects.requireNonNull(send(post("/products")
                        .param("name", "<b>Bold</b> press")
                        .param("sku", "BP-1")
                        .param("category", "Machines / Presses")
                        .param("kind", "good")
                        .param("availability", "active"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(page).startsWith("/products/");
        send(post("/price-lists").param("name", "Retail").param("currency", "EUR"))
                .andExpect(redirectedUrl("/price-lists"));
        String list = prices.all().stream()
                .filter(one -> one.name().equals("Retail"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        send(post(page + "/prices")
                        .param("list", list)
                        .param("amount", "1299.5")
                        .param("validFrom", "2026-02-01"))
                .andExpect(redirectedUrl(page));

        web.perform(get(page).with(people.as(SALES_REP)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;Bold&lt;/b&gt; press")))
                .andExpect(content().string(containsString("Machines / Presses")))
                .andExpect(content().string(containsString("1,299.50")))
                .andExpect(content().string(not(containsString("name=\"amount\""))));
        web.perform(get("/products").param("q", "BP-1").with(people.as(SALES_REP)))
                .andExpect(content().string(containsString("Bold")));
        send(post(page + "/prices").param("list", list).param("amount", "a lot").param("validFrom", "2026-02-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"a lot\"")));
    }

    @Test
    void theTreeOfCategoriesIsKeptOnItsPages() throws Exception {
        send(post("/product-categories").param("name", "Garden")).andExpect(redirectedUrl("/product-categories"));
        CategorySummary garden = categories.all().stream()
                .filter(category -> category.path().equals("Garden"))
                .findFirst()
                .orElseThrow();
        String address = "/product-categories/" + garden.id();
        send(post(address).param("name", "Garden").param("parent", garden.id().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("stand below itself")));
        send(post(address + "/removal")).andExpect(redirectedUrl("/product-categories"));
        web.perform(get(address).with(people.as(ADMINISTRATOR))).andExpect(status().isNotFound());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(people.as(ADMINISTRATOR)).with(people.form()));
    }
}
