package atrium.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.sales.deals.Win.Standing;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(TestClockConfiguration.class)
class WinsModuleTests {

    // A Thursday in the second quarter.
    private static final Instant NOW = Instant.parse("2026-05-14T09:00:00Z");

    @Autowired
    Wins wins;

    @Autowired
    DealManagement deals;

    @Autowired
    AccountManagement accounts;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    Viewer viewer;
    String account;

    @BeforeEach
    void somebodyToSellTo() {
        clock.stopAt(NOW);
        viewer = company.viewer("Ada", StandardRole.ADMINISTRATOR);
        account = accounts.open(Map.of("name", "Nordwind"), viewer).value().toString();
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void firstLargestAndManyAreToldAsFarAsTheyAreTrue() {
        assertThat(won("9000", "2026-02-03")).isEqualTo(Standing.ALONE);
        assertThat(won("4000", "2026-05-04")).isEqualTo(Standing.FIRST_OF_QUARTER);
        assertThat(won("5000", "2026-05-05")).isEqualTo(Standing.LARGEST_OF_QUARTER);
        assertThat(won("5000", "2026-05-06")).isEqualTo(Standing.ALONE);
        assertThat(won("100", "2026-05-12")).isEqualTo(Standing.ALONE);
        assertThat(won("100", "2026-05-13")).isEqualTo(Standing.OF_WEEK);
        assertThat(won("9001", "2026-05-14")).isEqualTo(Standing.LARGEST_OF_YEAR);
    }

    @Test
    void whatOthersWonIsNoMeasureAndWhatIsTheirsIsNotMine() {
        Viewer other = company.viewer("Otto", StandardRole.SALES_REP);
        won("9000", "2026-05-04");
        DealId theirs = deals.open(
                Map.of(
                        "name",
                        "Theirs",
                        "account",
                        account,
                        "value",
                        "10",
                        "owner",
                        other.personId().toString()),
                viewer);
        deals.edit(theirs, new FieldEdit(Map.of(), Map.of("stage", "won")), viewer);

        Win win = wins.justNow(theirs, viewer).orElseThrow();
        assertThat(win.standing()).isEqualTo(Standing.FIRST_OF_QUARTER);
        assertThat(win.own()).isFalse();
        assertThat(win.owner()).isEqualTo("Otto");
        assertThat(wins.justNow(theirs, other).orElseThrow().own()).isTrue();
    }

    @Test
    void nothingIsToldOfAnOpenDealOrAnOldWin() {
        DealId open = deals.open(Map.of("name", "Open"), viewer);
        assertThat(wins.justNow(open, viewer)).isEmpty();

        DealId id = deals.open(Map.of("name", "Won", "account", account, "value", "10"), viewer);
        deals.edit(id, new FieldEdit(Map.of(), Map.of("stage", "won")), viewer);
        clock.advance(Duration.ofMinutes(2));
        assertThat(wins.justNow(id, viewer)).isEmpty();
    }

    @Test
    void dealWithoutAnOwnerIsToldAlone() {
        DealId id = deals.open(Map.of("name", "Nobody's", "account", account, "value", "10"), viewer);
        deals.edit(id, new FieldEdit(Map.of(), Map.of("stage", "won")), viewer);

        assertThat(wins.justNow(id, viewer).orElseThrow().standing()).isEqualTo(Standing.ALONE);
    }

    private Standing won(String value, String day) {
        DealId id = deals.open(
                Map.of(
                        "name",
                        "Deal of " + value,
                        "account",
                        account,
                        "value",
                        value,
                        "owner",
                        viewer.personId().toString()),
                viewer);
        deals.edit(id, new FieldEdit(Map.of(), Map.of("stage", "won", "closeOn", day)), viewer);
        Win win = wins.justNow(id, viewer).orElseThrow();
        assertThat(win.own()).isTrue();
        return win.standing();
    }
}
