package atrium.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.AtriumApplication;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.records.Viewer;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Files on a customer's page by mouse: chosen, dropped, refused, removed and put back. */
@SpringBootTest(
        classes = AtriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "db-scheduler.enabled=false", "atrium.demo=false"})
@Import({TestDatabaseConfiguration.class, TestCompany.class})
class FilesPanelUiTests {

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    Viewers viewers;

    @Autowired
    AccountManagement accounts;

    Chromium chromium;
    Page page;

    @BeforeEach
    void setUp() {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        Viewer viewer = viewers.find(person.id()).orElseThrow();
        String address = "/accounts/"
                + accounts.open(Map.of("name", "With files"), viewer).value();
        chromium = new Chromium(port);
        page = chromium.signedIn(1440, ColorScheme.LIGHT, person.email(), TestCompany.PASSWORD);
        page.navigate(address);
        page.waitForSelector(".file-drop");
    }

    @AfterEach
    void tearDown() {
        chromium.close();
    }

    @Test
    void aChosenFileIsAddedRemovedAndPutBack() throws IOException {
        Path file = Files.writeString(folder.resolve("Frame contract.txt"), "signed");
        page.setInputFiles(".file-drop [type=file]", file);
        page.click(".file-drop button");
        page.waitForSelector(".files a:has-text('Frame contract.txt')");
        assertThat(page.textContent(".story")).contains("added the file Frame contract.txt");

        page.click(".files form button");
        page.waitForSelector(".file-drop");
        page.waitForSelector("toast-message button");
        assertThat(page.locator(".files").count()).isZero();
        page.click("toast-message button:has-text('Undo')");
        page.waitForSelector(".files a:has-text('Frame contract.txt')");
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.barriers(page)).isEmpty();
    }

    @Test
    void aDroppedFileIsAdded() {
        page.evaluate("""
                () => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File(["offer"], "offer.txt"));
                  document.querySelector("[data-drop] h2").dispatchEvent(
                    new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
                }
                """);

        page.waitForSelector(".files a:has-text('offer.txt')");
    }

    @Test
    void whatIsNotWhatItsNameSaysIsRefusedWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("picture.png"), "<script>");
        page.setInputFiles(".file-drop [type=file]", file);
        page.click(".file-drop button");

        page.waitForSelector("toast-message:has-text('picture.png is not what its name says')");
        assertThat(page.locator(".files").count()).isZero();
    }
}
