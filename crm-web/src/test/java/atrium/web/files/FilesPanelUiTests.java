package atrium.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.Chromium;
import atrium.web.TestCompany;
import atrium.web.UiTest;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Files on a customer's page by mouse: chosen, dropped, refused, removed and put back. */
@UiTest
class FilesPanelUiTests {

    @TempDir
    Path folder;

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    Page page;

    @BeforeEach
    void setUp(Chromium chromium) {
        TestCompany.TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        Viewer viewer = company.viewer(person);
        String address = "/accounts/"
                + accounts.open(Map.of("name", "With files"), viewer).value();
        page = chromium.signedIn(person);
        page.navigate(address);
        page.waitForSelector(".file-drop");
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
        assertThat(Chromium.barriers(page)).isEmpty();
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
