package atrium.web.deals;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.MARKETER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.catalog.ProductManagement;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealLines;
import atrium.sales.deals.DealManagement;
import atrium.sales.deals.LinesEdit;
import atrium.sales.lines.LineItem;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PageTest
class DealLinesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    DealManagement deals;

    @Autowired
    DealDirectory directory;

    @Autowired
    DealLines lines;

    @Autowired
    ProductManagement products;

    Viewer viewer;
    DealId deal;

    @BeforeEach
    void somethingToSell() {
        viewer = people.viewer(ADMINISTRATOR);
        deal = deals.open(Map.of("name", "Loom sensors", "value", "4800", "valueCurrency", "EUR"), viewer);
    }

    @Test
    void linesAreTypedOnTheirPageAndShownOnThatOfTheDeal() throws Exception {
        web.perform(get(page()).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"termMonths\"")));

        web.perform(filled("")).andExpect(redirectedUrl("/deals/" + deal.value()));

        assertThat(amount()).isEqualByComparingTo("1320.5");
        web.perform(get("/panels/deal/" + deal.value() + "/lines").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Sensor &lt;b&gt;")))
                .andExpect(content().string(containsString("€1,320.50")))
                .andExpect(content().string(containsString("19 % tax on €120.50")));
        web.perform(get("/deals/" + deal.value()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("from 2 lines")))
                .andExpect(content().string(containsString("changed")));
    }

    @Test
    void sumsAreToldWhileSomebodyTypesAndNothingIsStored() throws Exception {
        web.perform(typed(post(page() + "/sums")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("€1,320.50")))
                .andExpect(content().string(containsString("id=\"line-net-1\"")));
        assertThat(amount()).isEqualByComparingTo("4800");
    }

    @Test
    void whatIsWrongIsSaidAtItsLineAndNothingTypedIsLost() throws Exception {
        web.perform(filled("").param("quantity", "many").param("text", "Rig"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("field-error")))
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("value=\"Rig\"")));
        assertThat(amount()).isEqualByComparingTo("4800");
    }

    @Test
    void whoeverStartedFromOtherLinesIsToldAndKeepsWhatWasTyped() throws Exception {
        String print = lines.of(deal, viewer).orElseThrow().print();
        web.perform(filled(print)).andExpect(status().is3xxRedirection());

        web.perform(filled(print))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else changed these lines")))
                .andExpect(content().string(containsString("Sensor &lt;b&gt;")));
    }

    @Test
    void productWhoseLineHasWordsOfItsOwnStaysWhenOtherLinesChange() throws Exception {
        String product = products.open(Map.of("name", "Loom sensor 5", "kind", "good"), viewer)
                .toString();
        Map<String, String> worded = Map.of("product", product, "text", "As agreed in May", "unitPrice", "40");
        deals.edit(deal, new FieldEdit(Map.of(), Map.of()), new LinesEdit(List.of(worded), "EUR", null, null), viewer);

        web.perform(post(page())
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("print", lines.of(deal, viewer).orElseThrow().print())
                        .param("currency", "EUR")
                        .param("product", product, "")
                        .param("text", "As agreed in May", "Freight")
                        .param("quantity", "2", "1")
                        .param("unitPrice", "40", "9"))
                .andExpect(status().is3xxRedirection());

        assertThat(amount()).isEqualByComparingTo("89");
        LineItem kept = lines.of(deal, viewer).orElseThrow().lines().get(0).line();
        assertThat(kept.productId()).hasToString(product);
        assertThat(kept.text()).isEqualTo("As agreed in May");
    }

    @Test
    void moreRoomStoresNothing() throws Exception {
        web.perform(filled("").param("more", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("line-net-5")));
        assertThat(amount()).isEqualByComparingTo("4800");
    }

    @Test
    void valueThatFollowsFromLinesHasNoPencil() throws Exception {
        web.perform(get("/deals/" + deal.value()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("/facts/value")));
        web.perform(filled("")).andExpect(status().is3xxRedirection());
        web.perform(get("/deals/" + deal.value()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(not(containsString("/facts/value"))));
    }

    @Test
    void whoeverReadsTheDealAloneChangesNoLines() throws Exception {
        web.perform(get(page()).with(people.as(MARKETER))).andExpect(status().isForbidden());
        web.perform(typed(post(page())).with(people.as(MARKETER))).andExpect(status().isForbidden());
        assertThat(amount()).isEqualByComparingTo("4800");
    }

    private String page() {
        return "/deals/" + deal.value() + "/lines";
    }

    private MockHttpServletRequestBuilder filled(String print) {
        MockHttpServletRequestBuilder request = typed(post(page()));
        return print.isEmpty()
                ? request.param("print", lines.of(deal, viewer).orElseThrow().print())
                : request.param("print", print);
    }

    private MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request) {
        return request.with(people.as(ADMINISTRATOR))
                .with(people.form())
                .param("currency", "EUR")
                .param("text", "Sensor <b>", "Support")
                .param("product", "", "")
                .param("quantity", "2", "")
                .param("unitPrice", "60.25", "100")
                .param("discount", "", "")
                .param("tax", "19", "")
                .param("recurrence", "", "month")
                .param("termMonths", "", "");
    }

    private BigDecimal amount() {
        return Objects.requireNonNull(directory.details(deal, viewer).facts().amount());
    }
}
