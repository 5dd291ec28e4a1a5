package atrium.web.customfields;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_MANAGER;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import atrium.domain.customfields.CustomField;
import atrium.domain.customfields.CustomFieldKeeping;
import atrium.domain.customfields.CustomFields;
import atrium.domain.identity.StandardRole;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A list that is too long to be sorted by a field of the company's own says what can be done about it. */
@PageTest
class SlowSortPagesWebTests {

    private static final String FAST = "Make this field fast</a>";
    private static final String ASK = "An administrator can make this field fast to sort by.";

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    CustomFieldKeeping keeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CustomFields fields;

    FieldPages pages;

    @BeforeEach
    void manyProducts() {
        pages = new FieldPages(web, keeping, fields, people);
        jdbc.sql("""
                        INSERT INTO product (id, version, created_at, changed_at, name, kind, availability)
                        SELECT gen_random_uuid(), 0, '2026-01-01', '2026-01-01', 'Many ' || n, 'good', 'active'
                        FROM generate_series(1, 10001) AS n
                        """).update();
    }

    @AfterEach
    void removeThem() {
        jdbc.sql("DELETE FROM product WHERE name LIKE 'Many %'").update();
        pages.removeThem();
    }

    @Test
    void whoMayMakeItFastIsLedThere() throws Exception {
        CustomField weight = add("Weight of it", "number");
        sorted(ADMINISTRATOR, weight.key())
                .andExpect(content()
                        .string(allOf(
                                containsString("too many to sort by Weight of it"),
                                containsString("href=\"/admin/custom-fields/" + weight.id() + "#customFast\""),
                                containsString(FAST))));
        sorted(SALES_MANAGER, weight.key())
                .andExpect(content().string(allOf(containsString(ASK), not(containsString(FAST)))));
    }

    @Test
    void nothingIsPromisedThatWouldNotHelp() throws Exception {
        CustomField owner = add("Keeper of it", "person");
        sorted(ADMINISTRATOR, owner.key())
                .andExpect(content()
                        .string(allOf(containsString("too many to sort by Keeper of it"), not(containsString(FAST)))));
        CustomField weight = add("Weight of it", "number");
        sorted(ADMINISTRATOR, weight.key() + ",category").andExpect(content().string(not(containsString(FAST))));
        sorted(ADMINISTRATOR, "category").andExpect(content().string(not(containsString(FAST))));
    }

    private CustomField add(String label, String kind) {
        return pages.add("product", Map.of("customLabel", label, "customKind", kind));
    }

    private ResultActions sorted(StandardRole role, String sort) throws Exception {
        return web.perform(get("/products").param("sort", sort).with(people.as(role)));
    }
}
