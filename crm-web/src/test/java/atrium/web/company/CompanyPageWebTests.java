package atrium.web.company;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.files.CompanyLogo;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.CompanyText;
import atrium.domain.records.FieldEdit;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class CompanyPageWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    CompanyProfile company;

    @Autowired
    CompanyLogo logo;

    Company before;

    @BeforeEach
    void setUp() {
        people.viewer(ADMINISTRATOR);
        before = company.get();
    }

    @AfterEach
    void tearDown() {
        company.edit(new FieldEdit(Map.of(), CompanyText.of(before)), people.viewer(ADMINISTRATOR));
        logo.remove(people.viewer(ADMINISTRATOR));
    }

    @Test
    void anAdministratorChangesWhatWasSaidAtTheSetUp() throws Exception {
        web.perform(post("/admin/company")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("company", "Renamed & Sons")
                        .param("country", "AT")
                        .param("currency", "USD")
                        .param("zone", "Europe/Vienna")
                        .param("fiscalYearStart", "7"))
                .andExpect(redirectedUrl("/admin/company"));

        Company changed = company.get();
        assertThat(CompanyText.of(changed))
                .containsEntry("company", "Renamed & Sons")
                .containsEntry("country", "AT")
                .containsEntry("currency", before.currency())
                .containsEntry("zone", "Europe/Vienna")
                .containsEntry("fiscalYearStart", "7");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        web.perform(post("/admin/company")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("company", "Kept while wrong")
                        .param("country", before.country())
                        .param("zone", "Europe/Atlantis")
                        .param("fiscalYearStart", "13"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Kept while wrong\"")))
                .andExpect(content().string(containsString("zone-note")));
        assertThat(company.get()).isEqualTo(before);
    }

    @Test
    void aFieldThatSomebodyElseChangedMeanwhileIsAConflict() throws Exception {
        web.perform(post("/admin/company")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form())
                        .param("was.company", "What it was called when the page was opened")
                        .param("company", "Mine"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Mine\"")));
        assertThat(company.get()).isEqualTo(before);
    }

    @Test
    void everybodySeesTheLogoOnTheSignInPageUntilItIsTakenAway() throws Exception {
        logo.replace(new ByteArrayInputStream(picture()), people.viewer(ADMINISTRATOR));

        UUID id = logo.id().orElseThrow();
        web.perform(get("/sign-in")).andExpect(content().string(containsString("/logo/" + id)));
        web.perform(get("/logo/" + id))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));

        web.perform(post("/admin/company/logo/removal")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(redirectedUrl("/admin/company"));
        web.perform(get("/sign-in")).andExpect(content().string(not(containsString("/logo/"))));
        web.perform(get("/logo/" + id)).andExpect(status().isNotFound());
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
