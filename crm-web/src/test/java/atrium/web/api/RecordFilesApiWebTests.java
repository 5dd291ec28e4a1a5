package atrium.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.apikeys.NewKey;
import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.TestCompany;
import atrium.web.WebTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files go onto records and come back as they were, with the checks of the pages. */
@WebTest
class RecordFilesApiWebTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUND = "----limit";
    private static final byte[] TEXT = "Offer, über alles\n".getBytes(StandardCharsets.UTF_8);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TestCompany company;

    @Autowired
    AccountManagement accounts;

    @Autowired
    KeyKeeping keys;

    Viewer owner;
    String key;
    String files;

    @BeforeEach
    void aRecord() {
        owner = company.viewer(company.person(StandardRole.ADMINISTRATOR));
        key = key(owner, "*:write");
        files = "/api/v1/accounts/"
                + accounts.open(Map.of("name", "Bosch"), owner).value() + "/files";
    }

    @AfterEach
    void nobodyHasKeys() {
        keys.everybodys(owner).forEach(one -> keys.revoke(one.id(), owner));
    }

    @Test
    void aFileIsAddedListedReadAndTakenOff() throws Exception {
        HttpResponse<byte[]> added = upload("offer ü.txt", TEXT);
        JsonNode file = JSON.readTree(added.body());
        String address = added.headers().firstValue("Location").orElseThrow();
        HttpResponse<byte[]> read = get(address);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(address).isEqualTo(files + "/" + file.get("id").stringValue());
        assertThat(file.get("name").stringValue()).isEqualTo("offer ü.txt");
        assertThat(file.get("mediaType").stringValue()).isEqualTo("text/plain");
        assertThat(file.get("size").longValue()).isEqualTo(TEXT.length);
        assertThat(file.get("addedBy").stringValue()).isEqualTo(owner.name());
        assertThat(list()).hasSize(1).first().isEqualTo(file);
        assertThat(read.body()).isEqualTo(TEXT);
        assertThat(read.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(read.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(read.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(read.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        assertThat(send(request(address).DELETE()).statusCode()).isEqualTo(204);
        assertThat(list()).isEmpty();
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void whatThePageWouldRefuseIsRefusedAndNothingIsKept() throws Exception {
        assertThat(error(upload("x.txt", new byte[0]))).isEqualTo("file");
        assertThat(error(upload("x.bin", "\u007fELF...".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("file");
        assertThat(error(upload("x.png", TEXT))).isEqualTo("file");
        assertThat(error(send(form("other", "x.txt", TEXT)))).isEqualTo("file");
        assertThat(error(send(form("file", "x.txt", TEXT).header("Idempotency-Key", "a"))))
                .isEqualTo("Idempotency-Key");
        HttpResponse<byte[]> plain =
                send(request(files).header("Content-Type", "text/plain").POST(BodyPublishers.ofByteArray(TEXT)));
        assertThat(type(plain, 415)).isEqualTo("urn:atrium:problem:unsupported-media-type");
        HttpResponse<byte[]> broken = send(request(files)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUND)
                .POST(BodyPublishers.ofString("nothing of a form")));
        assertThat(broken.statusCode()).isIn(400, 422);
        assertThat(list()).isEmpty();
    }

    @Test
    void aFormThatDoesNotSayItsLengthIsReadAsFarAsAFileMayGo() throws Exception {
        byte[] form = body("file", "ü.txt", TEXT);
        HttpResponse<byte[]> unknown = send(formed(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form))));
        assertThat(unknown.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(unknown.body()).get("name").stringValue()).isEqualTo("ü.txt");
        assertThat(get(unknown.headers().firstValue("Location").orElseThrow()).body())
                .isEqualTo(TEXT);

        byte[] big = body("file", "big.bin", new byte[(int) RefusedUploads.MOST_BYTES]);
        assertThat(type(send(formed(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big)))), 413))
                .isEqualTo("urn:atrium:problem:too-large");
        assertThat(list()).hasSize(1);
    }

    @Test
    void aFormThatSaysItIsTooLongIsRefusedBeforeItIsRead() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST " + files + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                                    + (RefusedUploads.MOST_BYTES + 1) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void scopesAndPermissionsOfTheRecordCount() throws Exception {
        String address = upload("a.txt", TEXT).headers().firstValue("Location").orElseThrow();
        String other = "/api/v1/accounts/"
                + accounts.open(Map.of("name", "Other"), owner).value() + "/files"
                + address.substring(address.lastIndexOf('/'));
        assertThat(get(other).statusCode()).isEqualTo(404);
        assertThat(send(request(other).DELETE()).statusCode()).isEqualTo(404);

        key = key(owner, "account:read");
        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(type(upload("b.txt", TEXT), 403)).isEqualTo("urn:atrium:problem:insufficient-scope");
        assertThat(send(request(address).DELETE()).statusCode()).isEqualTo(403);
        key = key(owner, "contact:write");
        assertThat(get(address).statusCode()).isEqualTo(403);
        key = key(company.viewer(company.person(StandardRole.SALES_REP)), "*:write");
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(upload("b.txt", TEXT).statusCode()).isEqualTo(404);
        key = "atr_" + UUID.randomUUID();
        assertThat(type(upload("b.txt", TEXT), 401)).isEqualTo("urn:atrium:problem:unauthenticated");
    }

    private JsonNode list() throws Exception {
        return JSON.readTree(get(files).body()).get("data");
    }

    private HttpResponse<byte[]> upload(String name, byte[] content) throws Exception {
        return send(form("file", name, content));
    }

    private HttpRequest.Builder form(String part, String name, byte[] content) {
        return formed(BodyPublishers.ofByteArray(body(part, name, content)));
    }

    private HttpRequest.Builder formed(BodyPublisher body) {
        return request(files)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUND)
                .POST(body);
    }

    private static byte[] body(String part, String name, byte[] content) {
        String head = "--" + BOUND + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUND + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private HttpResponse<byte[]> get(String address) throws Exception {
        return send(request(address).GET());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String error(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return JSON.readTree(answer.body()).at("/errors/0/field").stringValue();
    }

    private static String type(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return JSON.readTree(answer.body()).get("type").stringValue();
    }

    private String key(Viewer person, String scope) {
        return keys.issue(new NewKey("Test", Set.of(scope), 7), person).text();
    }
}
