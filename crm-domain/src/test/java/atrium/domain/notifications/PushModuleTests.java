package atrium.domain.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.Settings;
import atrium.domain.notifications.NotificationKind.Ways;
import atrium.domain.outgoing.OutgoingRequests;
import atrium.domain.outgoing.OutgoingSettings;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
@Import(TestClockConfiguration.class)
class PushModuleTests {

    private static final Instant NOON = Instant.parse("2027-03-03T12:00:00Z");

    @Autowired
    Notifier notifier;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationSettings settings;

    @Autowired
    NoticeSentences sentences;

    @Autowired
    PushQueue queue;

    @Autowired
    PushKeys keys;

    @Autowired
    PushDevices guarded;

    @Autowired
    Viewers viewers;

    @Autowired
    AccountManagement accounts;

    @Autowired
    Settings installation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    @Autowired
    JsonMapper json;

    FakePushService service;
    OutgoingRequests requests;
    PushDevices devices;
    PushSending sending;
    Viewer anna;
    Viewer rita;
    RecordRef acme;

    @BeforeEach
    void setUp() {
        clock.stopAt(NOON);
        service = new FakePushService();
        requests = new OutgoingRequests(new OutgoingSettings(true));
        devices = new PushDevices(jdbc, keys, requests, clock);
        sending = new PushSending(
                queue, keys, devices, notifications, sentences, viewers, requests, installation, json, clock);
        anna = company.allSeeing("Anna");
        rita = company.viewer("Rita", atrium.domain.identity.StandardRole.ADMINISTRATOR);
        acme = new RecordRef(
                "account", accounts.open(Map.of("name", "Acme"), anna).value());
        PendingWrites.flush();
        settings.keep(Map.of(StandardKinds.MENTION, new Ways(false, MailWay.NONE, true)), Hours.USUAL, rita);
        add(rita, "/rita");
    }

    @AfterEach
    void tearDown() throws IOException {
        service.close();
        requests.destroy();
        clock.reset();
    }

    @Test
    void whatAPersonIsToldIsSentEncryptedWithTheWayToItAndOnce() {
        mention(acme);
        work();

        assertThat(service.received()).isEqualTo(1);
        JsonNode told = json.readTree(service.text());
        assertThat(told.path("body").asString()).isEqualTo("Anna mentioned you in a note on Acme");
        UUID id = UUID.fromString(told.path("tag").asString());
        assertThat(told.path("url").asString()).isEqualTo("/notifications/" + id);
        assertThat(notifications.open(id, rita))
                .as("opens though it isn't in the page")
                .isPresent();
        assertThat(service.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(service.header("Ttl")).isEqualTo("43200");
        assertThat(devices.of(rita).get(0).toldAt()).isEqualTo(NOON);
        work();
        assertThat(service.received()).isEqualTo(1);
    }

    @Test
    void thePushServiceIsToldWhoSends() {
        mention(acme);
        work();

        String header = service.header("Authorization");
        assertThat(header).startsWith("vapid t=").contains("k=" + devices.publicKey());
        String token = header.replaceFirst("vapid t=([^,]+),.*", "$1").split("\\.")[1];
        JsonNode claims = json.readTree(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        assertThat(claims.path("aud").asString()).isEqualTo(service.origin());
        assertThat(claims.path("exp").asLong())
                .isEqualTo(NOON.plus(Duration.ofHours(12)).getEpochSecond());
    }

    @Test
    void thePrivateKeyIsStoredSealedAndThePublicOneStays() {
        String before = devices.publicKey();

        byte[] stored =
                jdbc.sql("SELECT private_key FROM push_key").query(byte[].class).single();
        assertThat(devices.publicKey()).isEqualTo(before);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .as("the name of the algorithm in a key that isn't sealed")
                .doesNotContain("*\u0086H\u00ce=");
    }

    @Test
    void whatIsReadOrNoLongerSeenOrNotWantedIsNotSent() {
        mention(acme);
        notifications.readAll(rita);
        mention(new RecordRef("account", UUID.randomUUID()));
        tell(StandardKinds.WORK, null, "notice.import.done");
        work();

        assertThat(service.received()).isZero();
        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aDeviceThatIsGoneIsForgotten(int status) {
        service.answer(status, "");
        mention(acme);
        work();

        assertThat(devices.of(rita)).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void aServiceInTroubleIsAskedAgainWhenItWantsAndNotForEver() {
        service.answer(503, "600");
        mention(acme);
        work();
        clock.stopAt(NOON.plusSeconds(599));
        work();
        assertThat(service.received()).isEqualTo(1);
        clock.stopAt(NOON.plusSeconds(601));
        work();
        assertThat(service.received()).isEqualTo(2);

        service.answer(500, "");
        for (int hour = 1; hour < 20; hour++) {
            clock.stopAt(NOON.plus(Duration.ofHours(hour)));
            work();
        }
        assertThat(service.received()).isLessThanOrEqualTo(6);
        assertThat(waiting()).isZero();
    }

    @Test
    void aRedirectIsNotFollowed() {
        service.answer(302, "");
        mention(acme);
        work();

        assertThat(service.received()).isEqualTo(1);
    }

    @Test
    void quietHoursAreKept() {
        Hours quiet = new Hours(LocalTime.of(12, 0), LocalTime.of(14, 30), LocalTime.of(8, 0));
        settings.keep(Map.of(), quiet, rita);
        mention(acme);
        work();
        assertThat(service.received()).isZero();

        clock.stopAt(Instant.parse("2027-03-03T13:31:00Z"));
        work();
        assertThat(service.received()).isEqualTo(1);
    }

    @Test
    void everyDeviceOfAPersonIsToldAndOneThatChangesHandsOnlyTheNewPerson() {
        add(rita, "/second");
        mention(acme);
        work();
        assertThat(service.received()).isEqualTo(2);

        add(anna, "/rita");
        mention(acme);
        work();
        assertThat(service.received()).isEqualTo(3);
        assertThat(devices.of(rita)).hasSize(1);
    }

    @Test
    void onlyOnesOwnDeviceIsTakenAway() {
        UUID device = devices.of(rita).get(0).id();

        devices.remove(device, anna);
        assertThat(devices.of(rita)).hasSize(1);
        devices.remove(device, rita);
        assertThat(devices.of(rita)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example/x",
                "https://user@push.example/x",
                "https://push.example:8443/x",
                "ftp://push.example/",
                "",
                "push.example",
                "https:///x",
                "javascript:alert(1)",
                "https://push.example/x#y"
            })
    void anEndpointMustBeAPlainAddressByHttps(String endpoint) {
        assertThatThrownBy(() -> guarded.add(endpoint, service.key(), service.secret(), "Chrome", rita))
                .isInstanceOf(InvalidRecord.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!!!"})
    void keysThatNoBrowserMakesAreRefused(String key) {
        assertThatThrownBy(() -> guarded.add("https://push.example/x", key, service.secret(), "Chrome", rita))
                .isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> guarded.add("https://push.example/x", service.key(), key, "Chrome", rita))
                .isInstanceOf(InvalidRecord.class);
    }

    private void add(Viewer viewer, String path) {
        devices.add(service.origin() + path, service.key(), service.secret(), "Chrome on Linux", viewer);
    }

    private void mention(RecordRef record) {
        tell(StandardKinds.MENTION, record, "notice.mention");
    }

    private void tell(String kind, @Nullable RecordRef record, String text) {
        notifier.tell(
                List.of(new Notice(rita.personId(), kind, record, null, null, anna.personId(), null, text, List.of())));
    }

    private void work() {
        for (int round = 0; round < 5 && sending.step(); round++) {
            assertThat(round).isLessThan(4);
        }
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM push_message")
                .query(Integer.class)
                .single();
    }
}
