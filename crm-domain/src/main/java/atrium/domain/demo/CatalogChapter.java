package atrium.domain.demo;

import atrium.domain.catalog.PriceLists;
import atrium.domain.catalog.ProductManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.ExchangeRate;
import atrium.domain.organization.ExchangeRates;
import atrium.domain.organization.TaxRates;
import atrium.domain.records.Viewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo company sells, in which currencies and with which taxes. */
@Component
@Order(15)
class CatalogChapter implements DemoChapter {

    private static final int MONTHS_OF_RATES = 26;
    private static final int DECIMALS = 4;

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

    private static final Map<String, String> WORTH = Map.of("USD", "0.92", "GBP", "1.17", "CHF", "1.04");

    private final ProductManagement products;
    private final PriceLists prices;
    private final Currencies currencies;
    private final ExchangeRates rates;
    private final TaxRates taxes;
    private final Viewers viewers;
    private final List<Offer> offers = new ArrayList<>();

    CatalogChapter(
            ProductManagement products,
            PriceLists prices,
            Currencies currencies,
            ExchangeRates rates,
            TaxRates taxes,
            Viewers viewers) {
        this.products = products;
        this.prices = prices;
        this.currencies = currencies;
        this.rates = rates;
        this.taxes = taxes;
        this.viewers = viewers;
    }

    private record Sold(String name, String sku, String category, String unit, String price, int most) {}

    /**
     * A product as it is offered.
     *
     * @param price list price in the company's currency
     * @param most so many are bought at once
     */
    record Offer(UUID product, BigDecimal price, int most) {}

    /** What is offered; empty in a company that has no purchases. */
    List<Offer> offers() {
        return List.copyOf(offers);
    }

    @Override
    public void begin(DemoStory story) {
        offers.clear();
        if (story.size().grown()) {
            return;
        }
        UUID administrator = story.colleagues(StandardRole.ADMINISTRATOR).get(0).id();
        Viewer viewer = viewers.find(administrator).orElseThrow();
        WORTH.keySet().stream().sorted().forEach(currency -> currencies.add(currency, viewer));
        rates.put(rates(story), viewer);
        tax("VAT", "19", "DE", viewer);
        tax("VAT reduced", "7", "DE", viewer);
        tax("VAT", "20", "AT", viewer);
        prices.keep(null, Map.of("name", "List prices", "currency", story.currency()), viewer);
        String list = prices.all().get(0).id().toString();
        for (Sold sold : SOLD) {
            offers.add(offer(sold, list, story, viewer));
        }
    }

    private Offer offer(Sold sold, String list, DemoStory story, Viewer viewer) {
        UUID id = products.open(
                Map.of(
                        "name", sold.name(),
                        "sku", sold.sku(),
                        "category", sold.category(),
                        "unit", sold.unit(),
                        "kind", sold.sku().startsWith("SV-") ? "service" : "good"),
                viewer);
        BigDecimal price = new BigDecimal(sold.price());
        put(
                id,
                list,
                price.multiply(new BigDecimal("0.96")).setScale(0, RoundingMode.HALF_UP),
                story.beginning(),
                viewer);
        put(id, list, price, story.beginning().plusYears(1), viewer);
        return new Offer(id, price, sold.most());
    }

    private void put(UUID product, String list, BigDecimal amount, LocalDate from, Viewer viewer) {
        prices.put(
                product, Map.of("list", list, "amount", amount.toPlainString(), "validFrom", from.toString()), viewer);
    }

    // Rates wander a little from month to month, as they do.
    private static List<ExchangeRate> rates(DemoStory story) {
        List<ExchangeRate> rates = new ArrayList<>();
        WORTH.keySet().stream().sorted().forEach(currency -> {
            BigDecimal rate = new BigDecimal(WORTH.get(currency));
            for (int month = 0; month < MONTHS_OF_RATES; month++) {
                LocalDate day = story.beginning().withDayOfMonth(1).plusMonths(month);
                double step = 1 + (story.dice().nextDouble() - 0.5) * 0.03;
                rate = rate.multiply(BigDecimal.valueOf(step)).setScale(DECIMALS, RoundingMode.HALF_UP);
                if (!day.isAfter(story.now().atZone(story.zone()).toLocalDate())) {
                    rates.add(new ExchangeRate(currency, day, rate));
                }
            }
        });
        return rates;
    }

    private void tax(String name, String percent, String country, Viewer viewer) {
        taxes.add(Map.of("name", name, "percent", percent, "country", country, "validFrom", "2021-01-01"), viewer);
    }
}
