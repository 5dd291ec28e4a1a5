package atrium.web.files;

import static atrium.domain.identity.StandardRole.ADMINISTRATOR;
import static atrium.domain.identity.StandardRole.SALES_REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import atrium.domain.customers.AccountManagement;
import atrium.domain.files.RecordFile;
import atrium.domain.files.RecordFiles;
import atrium.domain.kernel.RecordRef;
import atrium.web.testing.PageTest;
import atrium.web.testing.TestPeople;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class FilePagesWebTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    AccountManagement accounts;

    @Autowired
    RecordFiles files;

    RecordRef account;

    @BeforeEach
    void setUp() {
        account = new RecordRef(
                "account",
                accounts.open(Map.of("name", "With files"), people.viewer(ADMINISTRATOR))
                        .value());
    }

    @Test
    void aDownloadCanDoNothing() throws Exception {
        UUID id = add("<img src=x>.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        web.perform(get("/files/" + id).with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename=")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string("<script>alert(1)</script>"));
        web.perform(get("/files/" + id + "/view").with(people.as(ADMINISTRATOR)))
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        panel().andExpect(content().string(not(containsString("<img src=x>"))));
    }

    @Test
    void onlyHarmlessKindsAreShownInTheWindow() throws Exception {
        UUID picture = add("logo.png", PNG);
        UUID pdf = add("offer.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

        web.perform(get("/files/" + picture + "/view").with(people.as(ADMINISTRATOR)))
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("Content-Disposition", containsString("inline")));
        web.perform(get("/files/" + pdf + "/view").with(people.as(ADMINISTRATOR)))
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
    }

    @Test
    void filesOfARecordOneDoesNotSeeAreUnknown() throws Exception {
        UUID id = add("secret.txt", new byte[] {'a'});

        for (String address : new String[] {"/files/" + id, "/files/" + id + "/view"}) {
            web.perform(get(address).with(people.as(SALES_REP))).andExpect(status().isNotFound());
        }
        web.perform(post("/files/" + id + "/removal").with(people.as(SALES_REP)).with(people.form()))
                .andExpect(status().isNotFound());
        assertThat(files.of(account, people.viewer(ADMINISTRATOR))).hasSize(1);
    }

    @Test
    void anUploadNeedsAPersonBeforeAByteIsRead() throws Exception {
        web.perform(multipart("/files").file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {'a'})))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFileIsRemovedAndPutBack() throws Exception {
        UUID id = add("offer.txt", new byte[] {'a'});

        web.perform(post("/files/" + id + "/removal")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(redirectedUrl("/accounts/" + account.id()));
        panel().andExpect(content().string(not(containsString("offer.txt"))));
        web.perform(post("/files/" + id + "/return")
                        .with(people.as(ADMINISTRATOR))
                        .with(people.form()))
                .andExpect(redirectedUrl("/accounts/" + account.id()));
        panel().andExpect(content().string(containsString("offer.txt")));
    }

    @Test
    void theAdministratorSeesWhoAddedWhat() throws Exception {
        add("notes.txt", "x".repeat(3_000).getBytes(StandardCharsets.US_ASCII));

        panel().andExpect(content().string(containsString("2.9 kB")))
                .andExpect(content().string(containsString("The administrator")));
        assertThat(files.of(account, people.viewer(ADMINISTRATOR)))
                .extracting(RecordFile::mediaType)
                .containsExactly("text/plain");
    }

    private org.springframework.test.web.servlet.ResultActions panel() throws Exception {
        return web.perform(get("/panels/account/" + account.id() + "/files").with(people.as(ADMINISTRATOR)))
                .andExpect(status().isOk());
    }

    private UUID add(String name, byte[] bytes) throws IOException {
        return files.add(account, name, new ByteArrayInputStream(bytes), people.viewer(ADMINISTRATOR));
    }
}
