package atrium.web.customers;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountId;
import atrium.domain.customers.AccountManagement;
import atrium.domain.records.Viewer;
import atrium.domain.recyclebin.RecycleBin;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@PageTest
class BinWebTests {

    private static final Pattern NEXT = Pattern.compile("href=\"(/bin\\?[^\"]+)\"[^>]*rel=\"next\"");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Test
    void theBinSaysHowLongItKeepsAndGoesOnPageByPage() throws Exception {
        Viewer viewer = people.viewer(ADMINISTRATOR);
        for (int i = 0; i <= RecycleBin.PAGE_SIZE; i++) {
            AccountId id = accounts.open(Map.of("name", "Thrown away " + i), viewer);
            accounts.delete(id, viewer);
        }

        String first = web.perform(get("/bin").with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("30 days after it was deleted")))
                .andExpect(content().string(containsString("Thrown away " + RecycleBin.PAGE_SIZE)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();

        web.perform(get(URI.create(HtmlUtils.htmlUnescape(next.group(1)))).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thrown away 0<")));
    }

    @Test
    void anAddressThatNobodyWroteIsRefused() throws Exception {
        web.perform(get("/bin").param("before", "yesterday").param("id", "1").with(people.as(ADMINISTRATOR)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theBinIsSearchedAndARecordSaysWhatGoesWithItAndWhoDeletedIt() throws Exception {
        Viewer viewer = people.viewer(ADMINISTRATOR);
        AccountId id = accounts.open(Map.of("name", "Sought <i>Ltd"), viewer);
        accounts.delete(id, viewer);

        web.perform(get("/bin").param("q", "sought").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Sought &lt;i&gt;Ltd")))
                .andExpect(content().string(containsString("deleted by The administrator")));
        web.perform(get("/bin").param("q", "nothing of the kind").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Nothing of that name")));
        web.perform(get("/bin/account/" + id.value()).with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("Nothing besides the record itself")))
                .andExpect(content().string(containsString("/bin/account/" + id.value() + "/purge")));
        web.perform(get("/bin/nothing/" + id.value()).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isNotFound());
        web.perform(get("/bin/account/" + id.value()).with(people.as(SALES_REP)))
                .andExpect(status().isNotFound());
    }
}
