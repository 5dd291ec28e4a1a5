package atrium.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.EmailAddress;
import atrium.domain.records.Level;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestDatabaseConfiguration;
import atrium.testing.TestViewers;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = {"spring.mail.host=127.0.0.1", "atrium.base-url=https://crm.us.example"})
@Import({TestDatabaseConfiguration.class, TestClockConfiguration.class})
class OutboxModuleTests {

    private static final int PORT = freePort();
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    LetterSending sending;

    @Autowired
    LetterQueue queue;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void startServer() {
        SERVER.start();
    }

    @AfterAll
    static void stopServer() {
        SERVER.stop();
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void setUp() {
        jdbc.sql("TRUNCATE outgoing_mail").update();
        SERVER.reset();
    }

    @AfterEach
    void tearDown() {
        clock.reset();
        if (SERVER.getSmtp() == null) {
            SERVER.start();
        }
    }

    @Test
    void aLetterArrivesOnceUnderItsOwnNumber() throws Exception {
        UUID id = put("Grüße & more", "Hello\n\nAna", null);
        sending.sendDue();
        sending.sendDue();

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo("<" + id + "@crm.us.example>");
        assertThat(received[0].getSubject()).isEqualTo("Grüße & more");
        assertThat(received[0].getFrom()[0]).hasToString("atrium@crm.us.example");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(letter(id).text()).isNotEmpty();
    }

    @Test
    void anInvitationIsOfferedToMailProgramsAndGoesAlongAsAFile() throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n";
        outbox.put(new Letter(
                new EmailAddress("ana@us.example"),
                "Invitation",
                "Come at nine",
                null,
                null,
                new EmailAddress("mara@us.example"),
                new Letter.CalendarPart("REQUEST", calendar)));
        sending.sendDue();

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getReplyTo()[0]).hasToString("mara@us.example");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        MimeMultipart alternatives = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Come at nine");
        for (BodyPart part : List.of(alternatives.getBodyPart(1), parts.getBodyPart(1))) {
            assertThat(part.getContentType()).contains("method=REQUEST", "charset=UTF-8");
            assertThat(part.getInputStream()).hasContent(calendar);
        }
        assertThat(alternatives.getBodyPart(1).isMimeType("text/calendar")).isTrue();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\nBcc: x@y.example", "\nBcc: x@y.example", "\u2028Bcc: x@y.example", "%0d%0aBcc: x@y.example"
            })
    void aSubjectAddsNoHeaderAndNoRecipient(String injected) throws Exception {
        put("Hello" + injected, "text", null);
        sending.sendDue();

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(Arrays.stream(received.getAllRecipients()).map(Address::toString))
                .containsExactly("ana@us.example");
    }

    @Test
    void aLetterIsTriedAgainWithLongerPausesAndGivenUpAtLast() {
        UUID id = put("Hello", "text", null);
        SERVER.stop();
        sending.sendDue();
        assertThat(letter(id).state()).isEqualTo(LetterState.WAITING);
        assertThat(letter(id).error()).isNotBlank();
        sending.sendDue();
        assertThat(letter(id).attempts()).as("not before the pause").isOne();

        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofHours(25));
            sending.sendDue();
        }
        assertThat(letter(id).state()).isEqualTo(LetterState.FAILED);
        assertThat(letter(id).attempts()).isEqualTo(7);
    }

    @Test
    void aLetterWithALinkIsForgottenOnceSent() {
        UUID id = put(
                "Hello", "https://crm.us.example/password/abc", clock.instant().plusSeconds(60));
        sending.sendDue();
        assertThat(letter(id).state()).isEqualTo(LetterState.SENT);
        assertThat(letter(id).text()).isEmpty();
    }

    @Test
    void aLetterThatRanOutIsNotSentAndForgotten() {
        UUID id = put(
                "Hello", "https://crm.us.example/password/abc", clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(2));
        sending.sendDue();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(letter(id).state()).isEqualTo(LetterState.FAILED);
        assertThat(letter(id).text()).isEmpty();
    }

    @Test
    void twoNodesNeverClaimTheSameLetter() {
        List<UUID> ids = java.util.stream.IntStream.range(0, 15)
                .mapToObj(i -> put("Letter " + i, "text", null))
                .toList();
        List<UUID> first = queue.claim().stream().map(LetterQueue.Due::id).toList();
        List<UUID> second = queue.claim().stream().map(LetterQueue.Due::id).toList();

        assertThat(first).hasSize(10).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(5);
        assertThat(ids).containsAll(first).containsAll(second);
        clock.advance(Duration.ofMinutes(11));
        assertThat(queue.claim()).as("whoever claimed them has died").hasSize(10);
    }

    @Test
    void onlyThoseWhoKeepTheSystemRead() {
        Viewer keeper = TestViewers.at(Level.NONE, UUID.randomUUID());
        Viewer other = new Viewer(
                keeper.personId(),
                "Ana",
                keeper.locale(),
                keeper.zone(),
                "auto",
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of());
        UUID id = put("Hello", "secret", null);

        assertThat(outbox.page(null, keeper)).hasSize(1);
        assertThatThrownBy(() -> outbox.page(null, other)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> outbox.find(id, other)).isInstanceOf(NotPermitted.class);
    }

    private UUID put(String subject, String text, @org.jspecify.annotations.Nullable Instant voidAfter) {
        return outbox.put(new Letter(new EmailAddress("ana@us.example"), subject, text, null, voidAfter));
    }

    private StoredLetter letter(UUID id) {
        return outbox.find(id, TestViewers.seeingAll()).orElseThrow();
    }
}
