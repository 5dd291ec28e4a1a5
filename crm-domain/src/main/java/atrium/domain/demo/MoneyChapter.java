package atrium.domain.demo;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In which currencies the demo company sells and with which taxes. */
@Component
@Order(14)
class MoneyChapter implements DemoChapter {

    private static final int MONTHS_OF_RATES = 26;
    private static final int DECIMALS = 4;

    private static final Map<String, String> WORTH = Map.of("USD", "0.92", "GBP", "1.17", "CHF", "1.04");
    private static final Map<String, String> CURRENCIES = Map.of("US", "USD", "GB", "GBP", "CH", "CHF");

    private static final List<Tax> TAXES =
            List.of(new Tax("VAT", "19", "DE"), new Tax("VAT", "20", "AT"), new Tax("VAT reduced", "7", "DE"));

    private final Currencies currencies;
    private final ExchangeRates rates;
    private final TaxRates taxes;
    private final Viewers viewers;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> worth = new HashMap<>();

    MoneyChapter(Currencies currencies, ExchangeRates rates, TaxRates taxes, Viewers viewers) {
        this.currencies = currencies;
        this.rates = rates;
        this.taxes = taxes;
        this.viewers = viewers;
    }

    private record Tax(String name, String percent, String country) {}

    @Override
    public void begin(DemoStory story) {
        worth.clear();
        Viewer viewer = viewers.find(
                        story.colleagues(StandardRole.ADMINISTRATOR).get(0).id())
                .orElseThrow();
        WORTH.keySet().stream().sorted().forEach(currency -> currencies.add(currency, viewer));
        List<ExchangeRate> known = rates(story);
        rates.put(known, viewer);
        for (ExchangeRate rate : known) {
            worth.computeIfAbsent(rate.currency(), currency -> new TreeMap<>()).put(rate.day(), rate.rate());
        }
        for (Tax tax : TAXES) {
            taxes.add(
                    Map.of(
                            "name", tax.name(),
                            "percent", tax.percent(),
                            "country", tax.country(),
                            "validFrom", "2021-01-01"),
                    viewer);
        }
    }

    /** The currency in which customers of a country pay. */
    String currency(String country, DemoStory story) {
        return CURRENCIES.getOrDefault(country, story.currency());
    }

    /** What one unit of a currency was worth on a day of the story, in the company's own. */
    BigDecimal rate(String currency, LocalDate day, DemoStory story) {
        NavigableMap<LocalDate, BigDecimal> days = worth.get(currency);
        return currency.equals(story.currency()) || days == null
                ? BigDecimal.ONE
                : days.floorEntry(day).getValue();
    }

    /** The usual tax of a country in percent; 0 abroad. */
    BigDecimal tax(String country) {
        return TAXES.stream()
                .filter(tax -> tax.country().equals(country))
                .findFirst()
                .map(tax -> new BigDecimal(tax.percent()))
                .orElse(BigDecimal.ZERO);
    }

    // Rates wander a little from month to month, as they do.
    private static List<ExchangeRate> rates(DemoStory story) {
        List<ExchangeRate> rates = new ArrayList<>();
        LocalDate today = story.now().atZone(story.zone()).toLocalDate();
        WORTH.keySet().stream().sorted().forEach(currency -> {
            BigDecimal rate = new BigDecimal(WORTH.get(currency));
            for (int month = 0; month < MONTHS_OF_RATES; month++) {
                LocalDate day = story.beginning().withDayOfMonth(1).plusMonths(month);
                double step = 1 + (story.dice().nextDouble() - 0.5) * 0.03;
                rate = rate.multiply(BigDecimal.valueOf(step)).setScale(DECIMALS, RoundingMode.HALF_UP);
                if (!day.isAfter(today)) {
                    rates.add(new ExchangeRate(currency, day, rate));
                }
            }
        });
        return rates;
    }
}
