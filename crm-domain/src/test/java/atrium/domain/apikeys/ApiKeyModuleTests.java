package atrium.domain.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.events.Actor;
import atrium.domain.events.Cause;
import atrium.domain.identity.Secret;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.PendingWrites;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys act as their person, within their scopes, until they run out, are revoked, or the person leaves. */
@ModuleTest
@Import(TestClockConfiguration.class)
class ApiKeyModuleTests {

    @Autowired
    KeyKeeping keys;

    @Autowired
    KeyEntrance entrance;

    @Autowired
    RepeatedRequests requests;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    Viewer rita;

    @BeforeEach
    void somebody() {
        rita = company.viewer("Rita", StandardRole.SALES_REP);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aKeyActsAsItsPersonNarrowedToItsScopes() {
        KeyHolder reader = enter(key("account:read"));
        assertThat(reader.viewer().personId()).isEqualTo(rita.personId());
        assertThat(reader.viewer().level("account", Act.READ)).isEqualTo(rita.level("account", Act.READ));
        assertThat(reader.viewer().may(Act.EDIT, "account")).isFalse();
        assertThat(reader.viewer().may(Act.READ, "contact")).isFalse();
        assertThat(reader.viewer().capabilities()).isEmpty();

        assertThat(reader.viewer().actor()).isEqualTo(new Actor(rita.personId(), Cause.API, reader.keyId()));

        Viewer writer = enter(key("*:write")).viewer();
        assertThat(writer.level("account", Act.EDIT)).isEqualTo(rita.level("account", Act.EDIT));
        assertThat(writer.level("account", Act.EXPORT)).isEqualTo(Level.NONE);
    }

    @Test
    void onlyTheHashOfAKeyIsStored() {
        Secret key = key("*:read");

        assertThat(jdbc.sql("SELECT count(*) FROM api_key k WHERE k::text LIKE '%' || :key || '%'")
                        .param("key", key.text().substring(10))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT hash FROM api_key WHERE person_id = :me")
                        .param("me", rita.personId())
                        .query(byte[].class)
                        .single())
                .isEqualTo(key.hash());
    }

    @Test
    void aKeyStopsWhenItRunsOutIsRevokedOrItsPersonIsDeactivated() {
        Secret first = key("*:read");
        keys.revoke(keys.own(rita).get(0).id(), rita);
        assertThat(entrance.enter(first.text())).isEmpty();

        Secret second = key("*:read");
        clock.advance(Duration.ofDays(8));
        assertThat(entrance.enter(second.text())).isEmpty();
        assertThat(keys.own(rita)).singleElement().matches(key -> !key.works());
        clock.reset();

        assertThat(entrance.enter(second.text())).isPresent();
        jdbc.sql("UPDATE person SET active = false WHERE id = :id")
                .param("id", rita.personId())
                .update();
        assertThat(entrance.enter(second.text())).isEmpty();
    }

    @Test
    void itsLastUseIsNotedAtMostOnceAMinute() {
        Secret key = key("*:read");
        enter(key);
        var first = keys.own(rita).get(0).lastUsedAt();
        clock.advance(Duration.ofSeconds(50));
        enter(key);
        assertThat(keys.own(rita).get(0).lastUsedAt()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(20));
        enter(key);
        assertThat(keys.own(rita).get(0).lastUsedAt()).isAfter(first);
    }

    @Test
    void nobodySeesOrRevokesTheKeysOfOthersButAdministrators() {
        Viewer other = company.viewer("Otto", StandardRole.SALES_REP);
        Viewer administrator = company.viewer("Ada", StandardRole.ADMINISTRATOR);
        key("*:read");
        UUID id = keys.own(rita).get(0).id();

        assertThat(keys.own(other)).isEmpty();
        assertThatThrownBy(() -> keys.revoke(id, other)).isInstanceOf(UnknownRecord.class);
        assertThat(keys.everybodys(administrator)).anyMatch(key -> key.id().equals(id));
        keys.revoke(id, administrator);
        assertThat(keys.own(rita)).isEmpty();
        PendingWrites.flush();
        assertThat(jdbc.sql("SELECT text_key FROM audit_entry WHERE record_id = :id ORDER BY at, id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("api-key.issued", "api-key.revoked");
    }

    @Test
    void aKeyNeedsANameKnownScopesAndAnEndWithinAYear() {
        for (NewKey wrong : new NewKey[] {
            new NewKey(" ", Set.of("*:read"), 7),
            new NewKey("a", Set.of(), 7),
            new NewKey("a", Set.of("account:delete"), 7),
            new NewKey("a", Set.of("nothing:read"), 7),
            new NewKey("a", Set.of("read"), 7),
            new NewKey("a", Set.of("*:read"), 0),
            new NewKey("a", Set.of("*:read"), 366)
        }) {
            assertThatThrownBy(() -> keys.issue(wrong, rita)).as("%s", wrong).isInstanceOf(InvalidRecord.class);
        }
        for (int i = 0; i < KeyKeeping.MOST_KEYS; i++) {
            key("*:read");
        }
        assertThatThrownBy(() -> key("*:read")).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void theSameRequestMakesOneRecordAndAnotherOfItsNameIsRefusedForADay() {
        UUID key = enter(key("*:write")).keyId();
        UUID record = UuidV7.next();
        RepeatedRequests.Request request = request(key, 1);

        assertThat(requests.once(request, () -> record)).isEqualTo(new RepeatedRequests.Made(record, false));
        assertThat(requests.once(request, UuidV7::next)).isEqualTo(new RepeatedRequests.Made(record, true));
        assertThatThrownBy(() -> requests.once(request(key, 2), UuidV7::next)).isInstanceOf(RequestNameTaken.class);

        clock.advance(RepeatedRequests.KEPT.plusSeconds(1));
        assertThat(requests.once(request(key, 2), UuidV7::next).repeated()).isFalse();
        clock.advance(RepeatedRequests.KEPT.plusSeconds(1));
        requests.forgetOld();
        assertThat(jdbc.sql("SELECT count(*) FROM api_request WHERE key_id = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static RepeatedRequests.Request request(UUID key, int hash) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) hash;
        return new RepeatedRequests.Request(key, "order-1", bytes, "account");
    }

    private Secret key(String scope) {
        return keys.issue(new NewKey("Shop", Set.of(scope), 7), rita);
    }

    private KeyHolder enter(Secret key) {
        return entrance.enter(key.text()).orElseThrow();
    }
}
