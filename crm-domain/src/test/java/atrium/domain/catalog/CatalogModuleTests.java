package atrium.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.listviews.ListViews;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Importable;
import atrium.domain.records.Importable.Outcome;
import atrium.domain.records.Importable.Plan;
import atrium.domain.records.Importable.Result;
import atrium.domain.records.Importable.Row;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Level;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CatalogModuleTests {

    @Autowired
    ProductManagement products;

    @Autowired
    ProductDirectory directory;

    @Autowired
    Categories categories;

    @Autowired
    PriceLists prices;

    @Autowired
    ProductImport imports;

    @Autowired
    ListViews lists;

    @Autowired
    TestCompany company;

    Viewer viewer;

    @BeforeEach
    void somebody() {
        viewer = company.allSeeing("Nora");
    }

    @Test
    void aProductIsOpenedWithItsCategoryAndFoundByNumberAndName() {
        UUID id = products.open(
                Map.of("name", "Laser printer", "sku", "LP-200", "category", "Hardware>Printers", "unit", "piece"),
                viewer);

        assertThat(products.fields(id, viewer))
                .containsEntry("category", "Hardware / Printers")
                .containsEntry("kind", "good")
                .containsEntry("availability", "active");
        assertThat(categories.all())
                .extracting(CategorySummary::path)
                .containsExactly("Hardware", "Hardware / Printers");
        assertThat(directory.named("lp-200", viewer))
                .extracting(ProductLine::id)
                .containsExactly(id);
        assertThat(directory.startingWith("laser", viewer))
                .extracting(ProductLine::id)
                .containsExactly(id);
    }

    @Test
    void noTwoProductsHaveTheSameNumber() {
        products.open(Map.of("name", "One", "sku", "A1"), viewer);
        assertThatThrownBy(() -> products.open(Map.of("name", "Two", "sku", "a1"), viewer))
                .isInstanceOfSatisfying(
                        InvalidRecord.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("sku"));
    }

    @Test
    void aRetiredProductIsNotOfferedAndKeepsItsPage() {
        UUID id = products.open(Map.of("name", "Old thing"), viewer);
        products.edit(id, new FieldEdit(Map.of(), Map.of("availability", "retired")), viewer);
        assertThat(directory.startingWith("old", viewer)).isEmpty();
        assertThat(directory.details(id, viewer).facts().availability()).isEqualTo("retired");
    }

    @Test
    void aDeletedProductComesBack() {
        UUID id = products.open(Map.of("name", "Gone"), viewer);
        products.delete(id, viewer);
        assertThatThrownBy(() -> directory.details(id, viewer)).isInstanceOf(UnknownRecord.class);
        products.restore(id, viewer);
        products.archive(id, viewer);
        assertThat(directory.details(id, viewer).archivedAt()).isNotNull();
    }

    @Test
    void productsBelongToNobodySoEveryLevelButNoneSeesAll() {
        UUID id = products.open(Map.of("name", "Everybody's"), viewer);
        for (Level level : Level.values()) {
            Viewer other = TestViewers.at(level, UUID.randomUUID());
            if (level == Level.NONE) {
                assertThatThrownBy(() -> directory.details(id, other)).isInstanceOf(UnknownRecord.class);
            } else {
                assertThat(directory.details(id, other).id()).isEqualTo(id);
                assertThat(lists.page(lists.read("product", Map.of(), other), other)
                                .rows())
                        .anyMatch(row -> row.id().equals(id));
            }
        }
    }

    @Test
    void aCategoryMovesWithItsBranchButNeverBelowItself() {
        UUID id = products.open(Map.of("name", "Cable", "category", "Parts / Cables / Short"), viewer);
        UUID parts = category("Parts");
        UUID cables = category("Parts / Cables");
        categories.add(Map.of("name", "Hardware"), viewer);

        assertThatThrownBy(() -> categories.edit(parts, Map.of("name", "Parts", "parent", cables.toString()), viewer))
                .isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> categories.edit(parts, Map.of("name", "Parts", "parent", parts.toString()), viewer))
                .isInstanceOf(InvalidRecord.class);
        categories.edit(
                cables, Map.of("name", "Wires", "parent", category("Hardware").toString()), viewer);

        assertThat(products.fields(id, viewer)).containsEntry("category", "Hardware / Wires / Short");
        assertThatThrownBy(() -> categories.remove(cables, viewer)).isInstanceOf(CategoryStillInUse.class);
    }

    @Test
    void thePriceOfADayIsTheLastOneBeforeItInAListInUse() {
        UUID id = products.open(Map.of("name", "Priced"), viewer);
        prices.keep(null, Map.of("name", "Standard", "currency", "EUR"), viewer);
        String list = prices.all().get(0).id().toString();
        prices.put(id, Map.of("list", list, "amount", "10.50", "validFrom", "2026-01-01"), viewer);
        prices.put(id, Map.of("list", list, "amount", "12", "validFrom", "2026-06-01"), viewer);

        assertThat(prices.at(id, "EUR", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(prices.at(id, "EUR", LocalDate.of(2026, 5, 31)).orElseThrow())
                .isEqualByComparingTo("10.5");
        assertThat(prices.at(id, "EUR", LocalDate.of(2027, 1, 1)).orElseThrow()).isEqualByComparingTo("12");
        assertThat(prices.at(id, "USD", LocalDate.of(2027, 1, 1))).isEmpty();
        prices.remove(id, UUID.fromString(list), LocalDate.of(2026, 6, 1), viewer);
        assertThat(prices.of(id, viewer)).hasSize(1);
        prices.offer(UUID.fromString(list), false, viewer);
        assertThat(prices.at(id, "EUR", LocalDate.of(2027, 1, 1))).isEmpty();
        assertThatThrownBy(
                        () -> prices.put(id, Map.of("list", list, "amount", "-1", "validFrom", "2026-06-01"), viewer))
                .isInstanceOf(InvalidRecord.class);
    }

    @Test
    void productsComeInByFileAndComeAgainAsUpdates() {
        List<Row> rows = List.of(
                new Row(2, Map.of("sku", "P-1", "name", "First", "category", "Toys")),
                new Row(3, Map.of("sku", "p-1", "name", "First again")),
                new Row(4, Map.of("name", "Without number")),
                new Row(5, Map.of("sku", "P-2")));

        assertThat(bringIn(rows)).containsExactly(Result.CREATED, Result.UPDATED, Result.CREATED, Result.FAILED);
        UUID first = directory.named("P-1", viewer).get(0).id();
        assertThat(products.fields(first, viewer))
                .containsEntry("name", "First again")
                .containsEntry("category", "Toys");
        assertThat(bringIn(List.of(
                        new Row(2, Map.of("sku", "p-1", "name", "First again")),
                        new Row(3, Map.of("sku", "p-1", "unit", "box")))))
                .containsExactly(Result.UNCHANGED, Result.UPDATED);
        assertThat(products.fields(first, viewer)).containsEntry("unit", "box");
    }

    private List<Result> bringIn(List<Row> rows) {
        Importable importable = imports;
        Plan plan = new Plan(UUID.randomUUID(), "sku", true, true, false, false, Instant.EPOCH, Map.of());
        return importable.bringIn(rows, plan, viewer).stream()
                .map(Outcome::result)
                .toList();
    }

    private UUID category(String path) {
        return categories.all().stream()
                .filter(category -> category.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
