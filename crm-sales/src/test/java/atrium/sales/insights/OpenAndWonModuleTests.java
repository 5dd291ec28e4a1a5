package atrium.sales.insights;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.listviews.ListViews;
import atrium.domain.organization.Currencies;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealManagement;
import atrium.sales.insights.OpenFigures.OfMonth;
import atrium.testing.ModuleTest;
import atrium.testing.SettableClock;
import atrium.testing.TestClockConfiguration;
import atrium.testing.TestCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ModuleTest
@Import(TestClockConfiguration.class)
class OpenAndWonModuleTests {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final DealScope ALL = new DealScope(null, Set.of(), null);

    @Autowired
    OpenDeals open;

    @Autowired
    WonDeals won;

    @Autowired
    StandingDeals standing;

    @Autowired
    DealManagement deals;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ListViews lists;

    @Autowired
    Currencies currencies;

    @Autowired
    TestCompany company;

    @Autowired
    SettableClock clock;

    Viewer viewer;
    SoldDeals sold;

    @BeforeEach
    void somebodySells() {
        clock.stopAt(START);
        viewer = company.viewer("Ada", StandardRole.ADMINISTRATOR);
        sold = new SoldDeals(deals, accounts, clock, viewer);
    }

    @AfterEach
    void theClockGoesOn() {
        clock.reset();
    }

    @Test
    void openDealsAreAddedUpByStageOwnerAndMonth() {
        UUID ben = company.person("Ben");
        sold.open("First", "1000", "stage", "needs", "owner", ben.toString(), "closeOn", "2026-03-31");
        sold.open("Second", "500", "stage", "needs", "probability", "60", "closeOn", "2026-04-01");
        sold.open("Late", "10", "closeOn", "2026-03-01");
        sold.open("Some day", "", "closeOn", "");
        sold.move(sold.open("Gone", "9999"), "won");

        OpenFigures figures = open.of(ALL, viewer);

        assertThat(figures.all().deals()).isEqualTo(4);
        assertThat(figures.all().worth()).isEqualByComparingTo("1510");
        assertThat(figures.all().weighted()).isEqualByComparingTo("551");
        assertThat(figures.byStage().get("needs").worth()).isEqualByComparingTo("1500");
        assertThat(figures.byStage().get("qualification").deals()).isEqualTo(2);
        assertThat(figures.byOwner().get(0).owner()).isEqualTo(ben);
        assertThat(figures.byMonth())
                .extracting(OfMonth::months)
                .containsExactly(OpenDeals.OVERDUE, 0, 1, OpenDeals.SOMEDAY);
    }

    @Test
    void dealsWithoutARateAddNothingAndAreNamed() {
        currencies.add("CHF", viewer);
        sold.open("Francs", "700", "valueCurrency", "CHF");
        sold.move(sold.open("Won francs", "800", "valueCurrency", "CHF"), "won");
        sold.open("Euro", "100");

        OpenFigures figures = open.of(ALL, viewer);
        WonFigures month = won.of(ALL, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), viewer);

        assertThat(figures.all().worth()).isEqualByComparingTo("100");
        assertThat(figures.unrated()).isEqualTo(Map.of("CHF", 1L));
        assertThat(month.worth(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)))
                .isEqualByComparingTo("0");
        assertThat(month.unrated(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)))
                .isEqualTo(Map.of("CHF", 1L));
    }

    @Test
    void wonDealsCountOnTheDayOfTheirClosing() {
        sold.move(sold.open("Now", "300"), "won");
        sold.daysPass(31);
        sold.move(sold.open("Later", "400"), "won");

        WonFigures figures = won.of(ALL, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 1), viewer);

        assertThat(figures.worth(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)))
                .isEqualByComparingTo("0");
        assertThat(figures.worth(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 1)))
                .isEqualByComparingTo("300");
        assertThat(figures.deals(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)))
                .isEqualTo(1);
    }

    @Test
    void whoDoesNotKnowValuesOrDaysIsToldNothingOfThem() {
        sold.open("Secret", "1000", "closeOn", "2026-03-31");
        sold.move(sold.open("Won", "1000"), "won");
        Viewer blind = hiding("value", "closeOn");

        OpenFigures figures = open.of(ALL, blind);

        assertThat(figures.all().deals()).isEqualTo(1);
        assertThat(figures.all().worth()).isNull();
        assertThat(figures.all().weighted()).isNull();
        assertThat(figures.byMonth()).isEmpty();
        assertThat(won.of(ALL, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), blind)
                        .days())
                .isEmpty();
        sold.daysPass(40);
        assertThat(standing.tooOld(ALL, 5, blind))
                .singleElement()
                .satisfies(deal -> assertThat(deal.amount()).isNull());
    }

    @Test
    void nobodyCountsDealsOfOthersThatAreOutOfReach() {
        sold.open("Theirs", "1000", "owner", company.person("Ben").toString());
        Viewer rep = company.viewer("Rita", StandardRole.SALES_REP);
        sold.open("Hers", "20", "owner", rep.personId().toString());

        assertThat(open.of(ALL, rep).all().worth()).isEqualByComparingTo("20");
        sold.daysPass(60);
        assertThat(standing.tooOld(ALL, 5, rep)).extracting(StandingDeal::name).containsExactly("Hers");
        assertThat(standing.quiet(ALL, 5, rep)).extracting(StandingDeal::name).containsExactly("Hers");
    }

    @Test
    void dealsThatStandStillAreThoseOfTheListsBehind() {
        DealId old = sold.open("Old", "100", "owner", viewer.personId().toString());
        sold.daysPass(13);
        sold.open("Younger", "900", "owner", viewer.personId().toString());
        sold.daysPass(2);
        sold.move(sold.open("Won", "1"), "won");

        assertThat(standing.tooOld(ALL, 5, viewer))
                .extracting(StandingDeal::name)
                .containsExactly("Old");
        assertThat(names("dealState is open and tooOld greater-than 0")).containsExactly("Old");
        assertThat(standing.quiet(ALL, 5, viewer)).extracting(StandingDeal::id).containsExactly(old.value());
        assertThat(names("dealState is open and nextStepState is-empty and lastTouch before -14d"))
                .containsExactly("Old");
        assertThat(open.of(ALL, viewer).all().tooOld()).isEqualTo(1);
    }

    private List<String> names(String filter) {
        return lists
                .page(lists.read("deal", Map.of("filter", filter, "columns", "name"), viewer), viewer)
                .rows()
                .stream()
                .map(row -> String.valueOf(row.cells().get(0).value()))
                .toList();
    }

    private Viewer hiding(String... fields) {
        Map<String, FieldAccess> hidden = new HashMap<>();
        for (String field : fields) {
            hidden.put(field, FieldAccess.HIDDEN);
        }
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                viewer.owners(),
                viewer.colleagues(),
                viewer.teams(),
                viewer.levels(),
                viewer.capabilities(),
                new FieldLimits(Map.of("deal", hidden)),
                null,
                viewer.shares(),
                false);
    }
}
