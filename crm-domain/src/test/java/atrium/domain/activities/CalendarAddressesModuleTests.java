package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import atrium.domain.events.SettingChanged;
import atrium.domain.identity.Secret;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A secret address opens its person's calendar until it is made anew or revoked, or the person leaves. */
@ModuleTest
@Import(TestClockConfiguration.class)
@RecordApplicationEvents
class CalendarAddressesModuleTests {

    private static final Instant NOON = Instant.parse("2027-03-03T12:00:00Z");

    @Autowired
    CalendarAddresses addresses;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    Viewer rita;
    Viewer carl;

    @BeforeEach
    void people() {
        rita = company.viewer("Rita", StandardRole.SALES_REP);
        carl = company.viewer("Carl", StandardRole.SALES_REP);
        clock.stopAt(NOON);
    }

    @AfterEach
    void letTimePass() {
        clock.reset();
    }

    @Test
    void aSecretOpensTheCalendarOfItsPersonAndOnlyItsHashIsStored() {
        Secret secret = addresses.make(rita);
        Secret other = addresses.make(carl);

        assertThat(secret.text()).hasSize(43).isNotEqualTo(other.text());
        assertThat(addresses.enter(secret.text())).get().returns(rita.personId(), Viewer::personId);
        assertThat(addresses.enter(other.text())).get().returns(carl.personId(), Viewer::personId);
        assertThat(addresses.enter("")).isEmpty();
        assertThat(addresses.enter(Secret.random().text())).isEmpty();
        assertThat(jdbc.sql("SELECT hash FROM calendar_address WHERE person_id = :me")
                        .param("me", rita.personId())
                        .query(byte[].class)
                        .single())
                .isEqualTo(secret.hash());
    }

    @Test
    void theOneBeforeStopsWhenItIsMadeAnewAndNoneIsLeftWhenItIsRevoked() {
        Secret first = addresses.make(rita);
        addresses.enter(first.text());
        clock.advance(Duration.ofDays(1));
        Secret second = addresses.make(rita);

        assertThat(addresses.enter(first.text())).isEmpty();
        assertThat(addresses.of(rita)).contains(new CalendarAddress(NOON.plus(Duration.ofDays(1)), null));
        assertThat(addresses.enter(second.text())).isPresent();

        addresses.revoke(carl);
        assertThat(addresses.enter(second.text())).isPresent();
        addresses.revoke(rita);
        addresses.revoke(rita);
        assertThat(addresses.enter(second.text())).isEmpty();
        assertThat(addresses.of(rita)).isEmpty();
        assertThat(events.stream(SettingChanged.class))
                .extracting("textKey", "actor.personId")
                .containsExactly(
                        tuple("calendar-address.issued", rita.personId()),
                        tuple("calendar-address.renewed", rita.personId()),
                        tuple("calendar-address.revoked", rita.personId()));
    }

    @Test
    void nothingOpensTheCalendarOfSomebodyWhoIsNoLongerActive() {
        Secret secret = addresses.make(rita);
        jdbc.sql("UPDATE person SET active = false WHERE id = :id")
                .param("id", rita.personId())
                .update();

        assertThat(addresses.enter(secret.text())).isEmpty();
        assertThat(addresses.of(rita)).contains(new CalendarAddress(NOON, null));
    }

    @Test
    void itsLastReadingIsNotedAtMostOnceAMinute() {
        Secret secret = addresses.make(rita);
        addresses.enter(secret.text());
        clock.advance(Duration.ofSeconds(59));
        addresses.enter(secret.text());
        assertThat(addresses.of(rita)).contains(new CalendarAddress(NOON, NOON));

        clock.advance(Duration.ofSeconds(2));
        addresses.enter(secret.text());
        assertThat(addresses.of(rita)).contains(new CalendarAddress(NOON, NOON.plusSeconds(61)));
    }
}
