package atrium.web.company;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import atrium.domain.files.CompanyLogo;
import atrium.domain.identity.StandardRole;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The company's logo, brought and taken away by mouse. */
@UiTest
class LogoUiTests {

    @Autowired
    TestCompany company;

    @Autowired
    CompanyLogo logo;

    TestCompany.TestPerson administrator;
    Page page;

    @BeforeEach
    void setUp(Chromium chromium) {
        administrator = company.person(StandardRole.ADMINISTRATOR);
        page = chromium.signedIn(administrator);
        page.navigate("/admin/company");
    }

    @AfterEach
    void tearDown() {
        logo.remove(company.viewer(administrator));
    }

    @Test
    void aPictureBecomesTheLogoAndNothingElseDoes() throws IOException {
        bring("logo.png", picture());
        assertThat(page.locator("img.logo")).isVisible();
        assertThat(page.locator("img.logo")).hasJSProperty("naturalWidth", 512);

        bring("logo.png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.locator("toast-message")).containsText("Please choose a PNG or JPEG picture.");
        assertThat(page.locator("img.logo")).isVisible();

        page.locator("form[action$=removal] button").click();
        assertThat(page.locator("img.logo")).hasCount(0);
    }

    private void bring(String name, byte[] bytes) {
        page.setInputFiles("#file", new FilePayload(name, "image/png", bytes));
        page.locator("form[action='/admin/company/logo'] button").click();
        page.waitForSelector("toast-message");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 400, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
