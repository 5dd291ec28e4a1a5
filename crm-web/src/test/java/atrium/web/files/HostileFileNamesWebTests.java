package atrium.web.files;

import static atrium.web.Browser.leadsTo;
import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.Settings;
import atrium.domain.records.Viewer;
import atrium.web.Browser;
import atrium.web.TestCompany;
import atrium.web.TestCompany.TestPerson;
import atrium.web.WebTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a file is called, it is kept where files are kept, and its name does nothing to whoever sees or downloads it. */
@WebTest
class HostileFileNamesWebTests {

    private static final Pattern LINK = Pattern.compile("href=\"(/files/[0-9a-f-]{36})\"");
    private static final Pattern OURS = Pattern.compile("[0-9a-f/-]+(\\.(table|original|part|png))?");
    private static final Pattern HARMFUL = Pattern.compile("[/\\\\\"\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]|^\\.");

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Viewers viewers;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    Viewer boss;

    static List<String> names() {
        return List.of(
                "../../etc/passwd",
                "/etc/passwd",
                "....//....//x.txt",
                "..\\..\\boot.ini",
                "C:\\Windows\\win.ini",
                "%2e%2e%2fescaped.txt",
                "n".repeat(300) + ".txt",
                "invoice\u202Efdp.exe",
                "\u2067hidden\u2069.txt",
                "x; filename=other.html",
                "<img src=x onerror=alert(1)>.txt",
                "..",
                ".htaccess",
                "CON");
    }

    @BeforeEach
    void setUp() {
        jdbc.sql("DELETE FROM guess_bucket").update();
        TestPerson person = company.person(StandardRole.ADMINISTRATOR);
        boss = viewers.find(person.id()).orElseThrow();
        browser = new Browser(port);
        browser.signIn(person.email(), TestCompany.PASSWORD);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileOfARecordIsKeptUnderOurNameAndLeavesUnderAHarmlessOne(String name) throws IOException {
        UUID account = accounts.open(Map.of("name", "Hostile names"), boss).value();
        browser.get("/accounts/" + account);

        HttpResponse<String> sent = browser.upload(
                "/files",
                name,
                "innocent".getBytes(StandardCharsets.UTF_8),
                "type",
                "account",
                "id",
                account.toString());

        assertThat(leadsTo(sent)).isEqualTo("/accounts/" + account);
        HttpResponse<String> panel = browser.get("/panels/account/" + account + "/files");
        assertThat(panel.body()).doesNotContain("<img src=x").doesNotContain("\u202E");
        Matcher link = LINK.matcher(panel.body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> file = browser.get(link.group(1));
        assertThat(file.body()).isEqualTo("innocent");
        assertHarmless(file);
        assertKeptWhereFilesAreKept();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aTableToImportIsKeptUnderOurNameAndItsErrorsLeaveUnderAHarmlessOne(String name) throws IOException {
        browser.get("/imports/new");

        HttpResponse<String> sent =
                browser.upload("/imports", name, "name\nOne\n".getBytes(StandardCharsets.UTF_8), "type", "account");

        assertThat(leadsTo(sent)).endsWith("/mapping");
        String mapping = browser.get(leadsTo(sent)).body();
        assertThat(mapping)
                .doesNotContain("<img src=x")
                .doesNotContain("\u202E")
                .doesNotContain("\u2067");
        assertHarmless(browser.get(leadsTo(sent).replace("/mapping", "/errors.csv")));
        assertKeptWhereFilesAreKept();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLogoHasNoName(String name) throws IOException {
        browser.get("/admin/company");

        HttpResponse<String> sent = browser.upload("/admin/company/logo", name, picture());

        assertThat(leadsTo(sent)).isEqualTo("/admin/company");
        assertThat(browser.get("/admin/company").body()).contains("/logo/").doesNotContain("<img src=x onerror");
        assertKeptWhereFilesAreKept();
        browser.post("/admin/company/logo/removal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files", "/imports", "/admin/company/logo"})
    void aNameWithANulIsRefusedAndNothingIsKept(String path) throws IOException {
        UUID account = accounts.open(Map.of("name", "Hostile names"), boss).value();
        long before = kept();
        browser.get("/imports/new");

        byte[] content = "name\nOne\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> sent =
                browser.upload(path, "page.png\0.html", content, "type", "account", "id", account.toString());

        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(kept()).isEqualTo(before);
    }

    private long kept() throws IOException {
        try (Stream<Path> kept = Files.walk(settings.filesDir())) {
            return kept.filter(Files::isRegularFile).count();
        }
    }

    private static void assertHarmless(HttpResponse<String> download) {
        assertThat(download.statusCode()).isEqualTo(200);
        String header = download.headers().firstValue("Content-Disposition").orElseThrow();
        ContentDisposition disposition = ContentDisposition.parse(header);
        assertThat(disposition.isAttachment()).isTrue();
        String name = Objects.requireNonNull(disposition.getFilename());
        assertThat(HARMFUL.matcher(name).find()).as(name).isFalse();
        assertThat(name).hasSizeBetween(1, 220);
    }

    private void assertKeptWhereFilesAreKept() throws IOException {
        Path folder = settings.filesDir();
        try (Stream<Path> kept = Files.walk(folder)) {
            assertThat(kept.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .isNotEmpty()
                    .allMatch(file ->
                            OURS.matcher(file.replaceFirst("^[a-z]+/", "")).matches());
        }
        assertThat(folder.resolveSibling("passwd")).doesNotExist();
        assertThat(folder.getParent().resolveSibling("etc")).doesNotExist();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
