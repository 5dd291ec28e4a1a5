package atrium.sales.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.catalog.PriceLists;
import atrium.domain.catalog.ProductManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Changeable;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.PurgeParticipant;
import atrium.domain.records.Viewer;
import atrium.sales.lines.PricedLine;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class DealLinesModuleTests {

    @Autowired
    DealManagement deals;

    @Autowired
    DealDirectory directory;

    @Autowired
    DealLines lines;

    @Autowired
    DealChanges changes;

    @Autowired
    ProductManagement products;

    @Autowired
    PriceLists prices;

    @Autowired
    List<PurgeParticipant> purge;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer viewer;
    UUID sensor;
    UUID usual;
    UUID partners;
    DealId deal;

    @BeforeEach
    void somethingToSell() {
        viewer = company.viewer("Ada", StandardRole.ADMINISTRATOR);
        sensor = products.open(Map.of("name", "Sensor", "sku", "S-1", "kind", "good"), viewer);
        usual = list("Usual", "EUR");
        partners = list("Partners", "EUR");
        price(usual, "80");
        price(partners, "95");
        deal = deals.open(Map.of("name", "Fleet", "value", "10", "valueCurrency", "EUR"), viewer);
    }

    @Test
    void valueIsWhatTheLinesComeTo() {
        edit(List.of(
                line("product", sensor.toString(), "quantity", "3", "discount", "10"),
                line("text", "Support", "unitPrice", "20", "tax", "19", "recurrence", "month"),
                line("text", "Goodwill", "unitPrice", "-16", "tax", "19")));

        DealDetails details = directory.details(deal, viewer);
        assertThat(details.facts().amount()).isEqualByComparingTo("440");
        assertThat(details.facts().currency()).isEqualTo("EUR");
        assertThat(details.lines()).isEqualTo(3);
        DealLines.Content content = content();
        assertThat(content.lines()).extracting(PricedLine::name).containsExactly("Sensor", "Support", "Goodwill");
        assertThat(content.totals().net()).isEqualByComparingTo(details.facts().amount());
        assertThat(content.totals().tax()).isEqualByComparingTo("42.56");
        assertThat(jdbc.sql("SELECT sum(net) FROM deal_line")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("440");
    }

    @Test
    void priceNobodyTypedIsTheLowestOfAllListsOrThatOfTheChosenOne() {
        edit(List.of(line("sku", "s-1")));
        assertThat(amount()).isEqualByComparingTo("80");

        deals.edit(deal, nothing(), new LinesEdit(List.of(line("sku", "s-1")), "EUR", partners, null), viewer);
        assertThat(amount()).isEqualByComparingTo("95");
        assertThat(content().priceList()).contains(partners);
    }

    @Test
    void priceListOfAnotherCurrencyIsRefused() {
        LinesEdit inYen = new LinesEdit(List.of(line("sku", "s-1")), "JPY", partners, null);

        assertThatThrownBy(() -> deals.edit(deal, nothing(), inYen, viewer))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("priceList"));
    }

    @Test
    void valueOfLinesIsNotTypedByOneNorForMany() {
        edit(List.of(line("text", "Van", "unitPrice", "900")));
        FieldEdit other = new FieldEdit(Map.of(), Map.of("value", "1"));

        assertThatThrownBy(() -> deals.edit(deal, other, viewer))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting("messageKey")
                                .containsExactly("deal.problem.value-of-lines"));
        assertThat(changes.edit(Map.of(deal.value(), other), viewer.actor(), viewer))
                .extracting(Changeable.Outcome::result)
                .containsExactly(Changeable.Result.REFUSED);
        changes.putBack(Map.of(deal.value(), other), viewer.actor(), viewer);
        assertThat(amount()).isEqualByComparingTo("900");

        deals.edit(deal, new FieldEdit(Map.of(), Map.of("value", "900.00", "name", "Vans")), viewer);
        assertThat(directory.details(deal, viewer).facts().name()).isEqualTo("Vans");
    }

    @Test
    void valueStaysWhenTheLastLineGoesAndCanBeTypedAgain() {
        edit(List.of(line("text", "Van", "unitPrice", "900")));
        edit(List.of());

        assertThat(amount()).isEqualByComparingTo("900");
        deals.edit(deal, new FieldEdit(Map.of(), Map.of("value", "5")), viewer);
        assertThat(amount()).isEqualByComparingTo("5");
    }

    @Test
    void dealWhoseLinesHaveNoPriceHasNoValue() {
        edit(List.of(line("text", "Van")));
        assertThat(amount()).isNull();

        edit(List.of(line("text", "Van"), line("text", "Trailer", "unitPrice", "0")));
        assertThat(amount()).isZero();
        assertThat(content().totals().unpriced()).isEqualTo(1);
    }

    @Test
    void whoeverStartedFromOtherLinesIsTold() {
        String print = content().print();
        edit(List.of(line("text", "Van", "unitPrice", "900")));
        LinesEdit late = new LinesEdit(List.of(line("text", "Bus", "unitPrice", "1")), "EUR", null, print);

        assertThatThrownBy(() -> deals.edit(deal, nothing(), late, viewer)).isInstanceOf(LinesChangedMeanwhile.class);
        assertThat(amount()).isEqualByComparingTo("900");
    }

    @Test
    void eachWrongFieldOfALineIsNamed() {
        LinesEdit wrong = new LinesEdit(
                List.of(
                        line("text", "Van", "quantity", "0"),
                        line("unitPrice", "5"),
                        line("text", "Van", "unitPrice", "x", "discount", "101", "tax", "-1"),
                        line("text", "Van", "recurrence", "quarter", "termMonths", "7"),
                        line("product", UUID.randomUUID().toString())),
                "EUR",
                null,
                null);

        assertThatThrownBy(() -> deals.edit(deal, nothing(), wrong, viewer))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "lines.0.quantity",
                                        "lines.1.text",
                                        "lines.2.unitPrice",
                                        "lines.2.discount",
                                        "lines.2.tax",
                                        "lines.3.termMonths",
                                        "lines.4.product"));
        assertThat(amount()).isEqualByComparingTo("10");
    }

    @Test
    void linesAreBoundedInNumberAndWorth() {
        LinesEdit many =
                new LinesEdit(Collections.nCopies(501, line("text", "Van", "unitPrice", "1")), "EUR", null, null);
        LinesEdit much = new LinesEdit(
                List.of(line("text", "Moon", "quantity", "100000", "unitPrice", "1000000000000")), "EUR", null, null);

        assertThatThrownBy(() -> deals.edit(deal, nothing(), many, viewer)).isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> deals.edit(deal, nothing(), much, viewer)).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void productThatIsPurgedLeavesItsNameOnTheLine() {
        edit(List.of(line("product", sensor.toString(), "unitPrice", "80")));

        purge.forEach(participant -> participant.purge(List.of(new RecordRef("product", sensor))));

        assertThat(content().lines()).extracting(PricedLine::name).containsExactly("Sensor");
        assertThat(content().lines().get(0).line().productId()).isNull();
        assertThat(amount()).isEqualByComparingTo("80");
    }

    @Test
    void dealsAreOpenedWithLines() {
        DealId other = deals.open(
                Map.of("name", "Yard"),
                new LinesEdit(List.of(line("text", "Gate", "quantity", "2", "unitPrice", "0.5")), "USD", null, null),
                viewer);

        assertThat(directory.details(other, viewer).facts().amount()).isEqualByComparingTo("1");
        assertThat(directory.details(other, viewer).facts().currency()).isEqualTo("USD");
    }

    @Test
    void whoeverMayNotChangeTheDealChangesNoLines() {
        Viewer marketer = company.viewer("Mia", StandardRole.MARKETER);
        LinesEdit edit = new LinesEdit(List.of(line("text", "Van", "unitPrice", "1")), "EUR", null, null);

        assertThat(lines.of(deal, marketer)).isPresent();
        assertThatThrownBy(() -> lines.editable(deal, marketer)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> deals.edit(deal, nothing(), edit, marketer)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoeverMayNotSeeTheValueSeesNoLines() {
        edit(List.of(line("text", "Van", "unitPrice", "900")));
        Viewer limited = TestViewers.limited(viewer, "deal", Map.of("value", FieldAccess.HIDDEN));

        assertThat(lines.of(deal, limited)).isEmpty();
        assertThat(directory.details(deal, limited).lines()).isZero();
    }

    private void edit(List<Map<String, String>> typed) {
        deals.edit(deal, nothing(), new LinesEdit(typed, "EUR", null, null), viewer);
    }

    private BigDecimal amount() {
        return directory.details(deal, viewer).facts().amount();
    }

    private DealLines.Content content() {
        return lines.of(deal, viewer).orElseThrow();
    }

    private static FieldEdit nothing() {
        return new FieldEdit(Map.of(), Map.of());
    }

    private static Map<String, String> line(String... typed) {
        Map<String, String> line = new HashMap<>();
        for (int at = 0; at < typed.length; at += 2) {
            line.put(typed[at], typed[at + 1]);
        }
        return line;
    }

    private UUID list(String name, String currency) {
        prices.keep(null, Map.of("name", name, "currency", currency), viewer);
        return prices.all().stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void price(UUID list, String amount) {
        prices.put(sensor, Map.of("list", list.toString(), "amount", amount, "validFrom", "2020-01-01"), viewer);
    }
}
