package atrium.web.installable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.files.CompanyLogo;
import atrium.domain.identity.StandardRole;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class InstallableWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    CompanyLogo logo;

    @Autowired
    AppVersion version;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void setUp() {
        people.viewer(StandardRole.ADMINISTRATOR);
    }

    @AfterEach
    void noLogo() {
        logo.remove(people.viewer(StandardRole.ADMINISTRATOR));
    }

    @Test
    void everyIconOfTheManifestHasItsSize() throws Exception {
        JsonNode manifest = manifest();

        assertThat(manifest.path("name").asString()).endsWith(" · Atrium");
        assertThat(manifest.path("start_url").asString()).isEqualTo("/");
        assertThat(manifest.path("icons").size()).isEqualTo(4);
        for (JsonNode icon : manifest.path("icons")) {
            BufferedImage image = picture(icon.path("src").asString());
            assertThat(image.getWidth() + "x" + image.getHeight())
                    .isEqualTo(icon.path("sizes").asString());
            boolean maskable = icon.path("purpose").asString().equals("maskable");
            assertThat(image.getRGB(0, 0) >>> 24).as("a corner").isEqualTo(maskable ? 255 : 0);
            assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24)
                    .as("the middle")
                    .isEqualTo(255);
        }
    }

    @Test
    void theCompanysLogoBecomesTheIconUnderANewAddress() throws Exception {
        String before = manifest().path("icons").get(0).path("src").asString();
        logo.replace(new ByteArrayInputStream(red()), people.viewer(StandardRole.ADMINISTRATOR));

        String after = manifest().path("icons").get(0).path("src").asString();

        assertThat(after).isNotEqualTo(before);
        assertThat(picture(after).getRGB(96, 96) & 0xffffff).isEqualTo(0xff0000);
        web.perform(get(after)).andExpect(header().string("Cache-Control", containsString("immutable")));
        web.perform(get(before)).andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @ParameterizedTest
    @CsvSource({"any-193, 404", "round-192, 404", "any-99999, 404", "any-x, 400", "any-180, 200"})
    void noOtherPicturesArePainted(String name, int answer) throws Exception {
        web.perform(get("/app-icons/atrium/" + name + ".png")).andExpect(status().is(answer));
    }

    @Test
    void theWorkerIsAskedForAnewAndSaysItsVersion() throws Exception {
        web.perform(get("/service-worker.js"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/javascript"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().string(startsWith("const VERSION = \"" + version.text() + "\";")));
    }

    @Test
    void theOfflinePageSaysNothingOfAnybody() throws Exception {
        web.perform(get("/offline"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("person-menu"))));
    }

    @Test
    void signOutClearsWhatTheBrowserKept() throws Exception {
        web.perform(post("/sign-out").with(people.form()))
                .andExpect(header().string("Clear-Site-Data", containsString("\"storage\"")));
    }

    private JsonNode manifest() throws Exception {
        return json.readTree(web.perform(get("/app.webmanifest"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/manifest+json"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private BufferedImage picture(String address) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(web.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray()));
    }

    private static byte[] red() throws IOException {
        BufferedImage red = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < red.getWidth(); x++) {
            for (int y = 0; y < red.getHeight(); y++) {
                red.setRGB(x, y, 0xff0000);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(red, "png", bytes);
        return bytes.toByteArray();
    }
}
