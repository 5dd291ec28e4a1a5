package atrium.web.imports;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.MARKETER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.dataexchange.ImportUploads;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class ImportPagesWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    ImportUploads uploads;

    @Test
    void aFileAndItsHeadingsWithScriptInsideAreShownEscaped() throws Exception {
        String mapping = uploaded("account", "<script>alert(1)</script>.csv", "name,<b>x</b>\nOne,<i>y</i>\n");

        web.perform(get(mapping).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;x&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("<i>y"))));
    }

    @Test
    void peopleAndTeamsAreOfferedToThoseWhoKeepThemOnly() throws Exception {
        web.perform(get("/imports/new").with(people.as(ADMINISTRATOR)))
                .andExpect(content().string(containsString("value=\"person\"")))
                .andExpect(content().string(containsString("value=\"team\"")));
        web.perform(get("/imports/new").with(people.as(MARKETER)))
                .andExpect(content().string(not(containsString("value=\"person\""))))
                .andExpect(content().string(not(containsString("value=\"team\""))));
    }

    @Test
    void aPatternThatMakesNoAddressesIsRefusedAndNothingTypedIsLost() throws Exception {
        String mapping = uploaded("person", "people.csv", "agent,manager\nOne Two,Three Four\n");

        web.perform(post(mapping)
                        .param("field", "name", "lead")
                        .param("identity", "name")
                        .param("create", "true")
                        .param("setting.addresses", "sales@us.example")
                        .param("setting.teamName", "Crew {lead}")
                        .with(people.form())
                        .with(people.as(ADMINISTRATOR)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("That makes no mail addresses")))
                .andExpect(content().string(containsString("sales@us.example")))
                .andExpect(content().string(containsString("Crew {lead}")));
    }

    private String uploaded(String type, String name, String text) throws Exception {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return "/imports/" + uploads.upload(type, name, content, people.viewer(ADMINISTRATOR)) + "/mapping";
    }
}
