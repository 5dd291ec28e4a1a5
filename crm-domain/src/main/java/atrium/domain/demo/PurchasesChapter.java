package atrium.domain.demo;

import atrium.domain.customers.Lifecycle;
import atrium.domain.demo.CatalogChapter.Offer;
import atrium.domain.demo.DemoStory.Buyer;
import atrium.domain.demo.DemoStory.Customer;
import atrium.domain.purchases.PastPurchase;
import atrium.domain.purchases.PurchaseFacts;
import atrium.domain.purchases.PurchaseHistory;
import atrium.domain.purchases.PurchaseLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the customers of the demo company ordered, and now and then gave back; a grown company has no purchases. */
@Component
@Order(25)
class PurchasesChapter implements DemoChapter {

    private static final Map<String, String> CURRENCIES = Map.of("US", "USD", "GB", "GBP", "CH", "CHF");
    private static final Map<String, String> TAXES = Map.of("DE", "19", "AT", "20");
    private static final Duration SILENCE = Duration.ofDays(240);
    private static final int MOST_ORDERS = 7;
    private static final int MOST_LINES = 4;

    private final CatalogChapter catalog;
    private final PurchaseHistory history;
    private final List<PastPurchase> purchases = new ArrayList<>();

    PurchasesChapter(CatalogChapter catalog, PurchaseHistory history) {
        this.catalog = catalog;
        this.history = history;
    }

    @Override
    public void begin(DemoStory story) {
        purchases.clear();
    }

    @Override
    public void tell(DemoStory story, Customer customer) {
        boolean buys = customer.stage() == Lifecycle.CUSTOMER || customer.stage() == Lifecycle.FORMER;
        if (!buys || catalog.offers().isEmpty() || story.size().grown()) {
            return;
        }
        Instant until = customer.stage() == Lifecycle.FORMER ? story.now().minus(SILENCE) : story.now();
        WorkingTime time = new WorkingTime(story);
        int orders = 1 + story.dice().nextInt(MOST_ORDERS);
        Instant at = customer.since();
        for (int order = 0; order < orders; order++) {
            double left = Duration.between(at, until).toHours() / 24.0;
            at = left <= 1 ? until : time.after(at, 1 + story.dice().nextDouble() * 2 * left / (orders - order + 1));
            if (left > 1 && at.isBefore(story.now())) {
                buy(story, customer, at);
            }
        }
    }

    @Override
    public void end(DemoStory story) {
        history.bring(purchases);
        purchases.clear();
    }

    private void buy(DemoStory story, Customer customer, Instant at) {
        Map<Offer, BigDecimal> basket = new LinkedHashMap<>();
        for (int lines = 1 + story.dice().nextInt(MOST_LINES); lines > 0; lines--) {
            Offer offer = story.oneOf(catalog.offers());
            basket.put(offer, BigDecimal.valueOf(1L + story.dice().nextInt(offer.most())));
        }
        BigDecimal discount = BigDecimal.valueOf(story.chance(25) ? 5 : story.chance(10) ? 10 : 0);
        List<PurchaseLine> lines = new ArrayList<>();
        basket.forEach((offer, quantity) -> lines.add(line(offer, quantity, discount, customer)));
        add(story, customer, "SO-", at, lines);
        Instant later = at.plus(Duration.ofDays(5L + story.dice().nextInt(15)));
        if (story.chance(6) && later.isBefore(story.now())) {
            PurchaseLine first = lines.get(0);
            PurchaseLine back = new PurchaseLine(
                    first.productId(),
                    null,
                    BigDecimal.ONE.negate(),
                    first.unitPrice(),
                    first.discountPercent(),
                    first.taxPercent());
            add(story, customer, "RE-", later, List.of(back));
        }
    }

    private static PurchaseLine line(Offer offer, BigDecimal quantity, BigDecimal discount, Customer customer) {
        BigDecimal tax = new BigDecimal(TAXES.getOrDefault(customer.country(), "0"));
        return new PurchaseLine(offer.product(), null, quantity, offer.price(), discount, tax);
    }

    private void add(DemoStory story, Customer customer, String prefix, Instant at, List<PurchaseLine> lines) {
        LocalDate day = at.atZone(story.zone()).toLocalDate();
        Buyer drawn = story.oneOf(customer.people());
        Buyer buyer = drawn.since().isAfter(at) ? customer.people().get(0) : drawn;
        boolean named = customer.accountId() == null || (!buyer.since().isAfter(at) && story.chance(70));
        PurchaseFacts facts = new PurchaseFacts(
                story.chance(60) ? "Web shop" : "Sales desk",
                prefix + "%d-%05d".formatted(day.getYear(), 10_000 + purchases.size()),
                customer.accountId(),
                named ? buyer.contactId() : null,
                at,
                day,
                CURRENCIES.getOrDefault(customer.country(), story.currency()),
                null,
                null);
        purchases.add(new PastPurchase(facts, lines, customer.salesRep().id()));
    }
}
