package atrium.domain.demo;

import atrium.domain.catalog.PriceLists;
import atrium.domain.catalog.ProductManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo company sells; a grown one sells each of its instruments in many variants. */
@Component
@Order(15)
class CatalogChapter implements DemoChapter {

    private static final List<Sold> SOLD = List.of(
            new Sold("Torque sensor TS-40", "TS-40", "Sensors / Torque", "piece", "1480", 3),
            new Sold("Torque sensor TS-200", "TS-200", "Sensors / Torque", "piece", "2390", 2),
            new Sold("Load cell LC-5", "LC-5", "Sensors / Force", "piece", "640", 4),
            new Sold("Load cell LC-50", "LC-50", "Sensors / Force", "piece", "890", 3),
            new Sold("Measuring amplifier MA-2", "MA-2", "Electronics", "piece", "1120", 2),
            new Sold("Data logger DL-16", "DL-16", "Electronics", "piece", "3450", 1),
            new Sold("Handheld display HD-1", "HD-1", "Electronics", "piece", "495", 4),
            new Sold("Sensor cable, 5 m", "CB-05", "Accessories / Cables", "piece", "48", 12),
            new Sold("Sensor cable, 20 m", "CB-20", "Accessories / Cables", "piece", "96", 8),
            new Sold("Mounting kit", "MK-1", "Accessories", "set", "75", 10),
            new Sold("Carrying case", "CC-1", "Accessories", "piece", "119", 4),
            new Sold("Calibration with certificate", "SV-CAL", "Services", "piece", "260", 4),
            new Sold("Training on site", "SV-TRN", "Services", "day", "1350", 2),
            new Sold("Repair, per hour", "SV-REP", "Services", "hour", "115", 6));

    private static final String SERVICE = "SV-";
    private static final BigDecimal FIRST_YEAR = new BigDecimal("0.96");
    private static final double SPREAD = 0.4;

    private final ProductManagement products;
    private final PriceLists prices;
    private final Viewers viewers;
    private final List<Offer> offers = new ArrayList<>();

    CatalogChapter(ProductManagement products, PriceLists prices, Viewers viewers) {
        this.products = products;
        this.prices = prices;
        this.viewers = viewers;
    }

    private record Sold(String name, String sku, String category, String unit, String price, int most) {

        Sold variant(int number, Random dice) {
            double dearer = Math.exp(dice.nextGaussian() * SPREAD);
            BigDecimal amount =
                    new BigDecimal(price).multiply(BigDecimal.valueOf(dearer)).setScale(0, RoundingMode.UP);
            return new Sold(
                    "%s / %d".formatted(name, number),
                    "%s-%03d".formatted(sku, number),
                    category,
                    unit,
                    amount.toPlainString(),
                    most);
        }
    }

    /**
     * A product as it is offered.
     *
     * @param before list price in the company's currency until {@code since}
     * @param price list price from then on
     * @param most so many are bought at once
     */
    record Offer(UUID product, BigDecimal before, BigDecimal price, LocalDate since, int most, boolean good) {

        BigDecimal on(LocalDate day) {
            return day.isBefore(since) ? before : price;
        }
    }

    /** What is offered, that which is bought most first. */
    List<Offer> offers() {
        return List.copyOf(offers);
    }

    @Override
    public void begin(DemoStory story) {
        offers.clear();
        UUID administrator = story.colleagues(StandardRole.ADMINISTRATOR).get(0).id();
        Viewer viewer = viewers.find(administrator).orElseThrow();
        prices.keep(null, Map.of("name", "List prices", "currency", story.currency()), viewer);
        String list = prices.all().get(0).id().toString();
        for (Sold sold : sold(story)) {
            offers.add(offer(sold, list, story, viewer));
        }
    }

    private static List<Sold> sold(DemoStory story) {
        List<Sold> sold = new ArrayList<>(SOLD);
        List<Sold> goods =
                SOLD.stream().filter(one -> !one.sku().startsWith(SERVICE)).toList();
        for (int number = sold.size(); number < story.size().products(); number++) {
            Sold model = goods.get(number % goods.size());
            sold.add(model.variant(number / goods.size(), story.dice()));
        }
        return sold;
    }

    private Offer offer(Sold sold, String list, DemoStory story, Viewer viewer) {
        boolean good = !sold.sku().startsWith(SERVICE);
        UUID id = products.open(
                Map.of(
                        "name", sold.name(),
                        "sku", sold.sku(),
                        "category", sold.category(),
                        "unit", sold.unit(),
                        "kind", good ? "good" : "service"),
                viewer);
        BigDecimal price = new BigDecimal(sold.price());
        BigDecimal before = price.multiply(FIRST_YEAR).setScale(0, RoundingMode.HALF_UP);
        LocalDate since = story.beginning().plusYears(1);
        put(id, list, before, story.beginning(), viewer);
        put(id, list, price, since, viewer);
        return new Offer(id, before, price, since, sold.most(), good);
    }

    private void put(UUID product, String list, BigDecimal amount, LocalDate from, Viewer viewer) {
        prices.put(
                product, Map.of("list", list, "amount", amount.toPlainString(), "validFrom", from.toString()), viewer);
    }
}
