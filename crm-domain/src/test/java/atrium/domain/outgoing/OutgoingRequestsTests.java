package atrium.domain.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingRequestsTests {

    private final AtomicInteger hits = new AtomicInteger();
    private HttpServer inside;
    private OutgoingRequests guarded;
    private OutgoingRequests open;

    @BeforeEach
    void setUp() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.createContext("/", exchange -> {
            hits.incrementAndGet();
            boolean away = exchange.getRequestURI().getPath().equals("/away");
            exchange.getResponseHeaders().add("Location", "/here");
            exchange.getResponseHeaders().add("Retry-After", away ? "7" : "soon");
            exchange.sendResponseHeaders(away ? 302 : 200, -1);
            exchange.close();
        });
        inside.start();
        guarded = new OutgoingRequests(new OutgoingSettings(false));
        open = new OutgoingRequests(new OutgoingSettings(true));
    }

    @AfterEach
    void tearDown() throws IOException {
        inside.stop(0);
        guarded.destroy();
        open.destroy();
    }

    // Whatever is written, the connection is asked for at a network address, and that one is looked at.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://0.0.0.0/",
                "https://0/",
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[64:ff9b::a9fe:a9fe]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[2002:7f00:1::]/",
                "https://169.254.169.254/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://240.0.0.1/",
                "https://localhost/",
                "https://localhost./",
                "https://LOCALHOST/",
                "https://[::1%25lo]/"
            })
    void nothingGoesToAddressesInside(String address) {
        assertThatThrownBy(() -> guarded.post(address, Map.of(), new byte[0]))
                .isInstanceOfAny(AddressRefused.class, UnknownHostException.class);
        assertThat(hits).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example/",
                "https://push.example:444/",
                "https://ok@127.0.0.1/",
                "https://127.0.0.1#@ok/",
                "file:///etc/passwd",
                "gopher://push.example/",
                "ftp://push.example/",
                "//push.example/",
                "/x",
                "",
                "https://",
                " https://x/",
                "https://push.example/a b",
                "https:push.example",
                "https://push_example/\n",
                "HTTPS\\://push.example"
            })
    void whatIsNoPlainAddressIsRefused(String address) {
        assertThatThrownBy(() -> guarded.check(address)).isInstanceOf(AddressRefused.class);
    }

    @Test
    void aLongAddressIsRefused() {
        assertThatThrownBy(() -> guarded.check("https://push.example/" + "x".repeat(2_000)))
                .isInstanceOf(AddressRefused.class);
        assertThat(guarded.check("https://push.example:443/x?y=z").getHost()).isEqualTo("push.example");
    }

    @Test
    void thePortOfThisMachineIsNotReachedEvenByName() {
        assertThatThrownBy(() ->
                        guarded.post("https://localhost:" + inside.getAddress().getPort() + "/", Map.of(), new byte[0]))
                .isInstanceOf(AddressRefused.class);
        assertThat(hits).hasValue(0);
    }

    @Test
    void whereItIsAllowedItGoesInsideAndFollowsNothing() throws IOException {
        String origin = "http://localhost:" + inside.getAddress().getPort();

        assertThat(open.post(origin + "/away", Map.of("X-Some", "y"), new byte[] {1}))
                .isEqualTo(new OutgoingRequests.Answer(302, 7));
        assertThat(open.post(origin + "/", Map.of(), new byte[0])).isEqualTo(new OutgoingRequests.Answer(200, 0));
        assertThat(hits).hasValue(2);
    }
}
