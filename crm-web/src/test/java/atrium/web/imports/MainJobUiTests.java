package atrium.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.AtriumApplication;
import atrium.domain.identity.StandardRole;
import atrium.testing.TestDatabaseConfiguration;
import atrium.web.Chromium;
import atrium.web.ChromiumWindows;
import atrium.web.TestCompany;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What Atrium is for, by mouse and keyboard: bring customers in from a file, find one, read and write its story. */
@ExtendWith(ChromiumWindows.class)
@SpringBootTest(
        classes = AtriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "atrium.demo=false"})
@Import({TestDatabaseConfiguration.class, TestCompany.class})
class MainJobUiTests {

    private static final String FILE = """
            Kundennummer;Firma;Webseite;Ort;Mitarbeiter;Haustier
            1;"Bosch; Werkzeuge GmbH";www.bosch.example;Gerlingen;1.200;Hund
            2;Müller & Söhne;;Köln;12;Katze
            3;;;Bonn;5;
            4;Hahn AG;http://;Ulm;7;
            """;

    @TempDir
    Path folder;

    @Autowired
    TestCompany company;

    Page page;

    @BeforeEach
    void setUp(Chromium chromium) {
        TestCompany.TestPerson marketer = company.person(StandardRole.MARKETER);
        page = chromium.signedIn(marketer);
    }

    @Test
    void aFileComesInAndACustomerIsFoundAndRead() throws IOException {
        upload(FILE);
        assertThat(page.locator("tr:has-text('Firma') select").inputValue()).isEqualTo("name");
        assertThat(page.locator("tr:has-text('Haustier') select").inputValue()).isEmpty();

        page.click("text=Check all rows");
        page.waitForSelector("text=This is what the import would do");
        assertThat(counts()).contains("Created 3", "Can’t be used 1");
        assertThat(page.textContent("main")).contains("Haustier", "Name: Please fill this in.");

        page.click("text=Import 3 rows");
        page.waitForSelector("text=The import is done");
        assertThat(counts()).contains("Created 3", "Can’t be used 1");
        assertThat(page.textContent("main")).contains("\"http://\" can’t be read");

        upload(FILE);
        page.click("text=Check all rows");
        page.waitForSelector("text=This is what the import would do");
        assertThat(counts()).contains("Created 0", "Already the same 3");

        page.navigate("/accounts");
        page.click("text=Bosch; Werkzeuge GmbH");
        page.waitForSelector("h1:has-text('Bosch; Werkzeuge GmbH')");
        assertThat(page.textContent("main")).contains("1,200", "imported the account");
        page.fill("textarea[name=text]", "Wants a call in May");
        page.keyboard().press("Control+Enter");
        page.waitForSelector(".story-body:has-text('Wants a call in May')");
    }

    @Test
    void whatIsNoTableIsRefusedWithASentence() throws IOException {
        page.navigate("/imports/new");
        Path file = folder.resolve("picture.csv");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        page.setInputFiles("[name=file]", file);
        page.click("text=Read the file");

        page.waitForSelector(".field-error");
        page.navigate("/imports");
        assertThat(page.textContent("main")).doesNotContain("picture.csv");
    }

    private void upload(String content) throws IOException {
        Path file = folder.resolve("kunden.csv");
        Files.writeString(file, content);
        page.navigate("/imports/new");
        page.setInputFiles("[name=file]", file);
        page.click("text=Read the file");
        page.waitForURL("**/mapping");
    }

    private String counts() {
        return page.innerText(".import-counts").replaceAll("\\s+", " ");
    }
}
