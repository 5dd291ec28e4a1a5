package atrium.domain.demo;

import atrium.domain.demo.CatalogChapter.Offer;
import atrium.domain.demo.DemoStory.Buyer;
import atrium.domain.demo.DemoStory.Customer;
import atrium.domain.purchases.Holders;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What customers ordered since they became customers, and now and then gave back. */
@Component
@Order(25)
class PurchasesChapter implements DemoChapter {

    private static final int MOST_LINES = 5;
    private static final int MOST_OF_FEW = 19;
    private static final int RETURNED = 6;
    private static final int NAMED = 70;
    private static final double BUYING = 5 / 12.0;
    private static final double BUYING_ALONE = 1 / 3.0;
    private static final double LINES_ALONE = 2;

    private final CatalogChapter catalog;
    private final MoneyChapter money;
    private final PurchaseHistory history;
    private @Nullable Portions portions;
    private int orders;

    PurchasesChapter(CatalogChapter catalog, MoneyChapter money, PurchaseHistory history) {
        this.catalog = catalog;
        this.money = money;
        this.history = history;
    }

    @Override
    public void begin(DemoStory story) {
        orders = 0;
        portions = story.size().grown()
                ? new Portions(story, story.size().lines(), BUYING, BUYING_ALONE, LINES_ALONE)
                : null;
    }

    @Override
    public void tell(DemoStory story, Customer customer) {
        Span buying = customer.buying();
        if (buying == null) {
            return;
        }
        int lines = portions == null ? 1 + story.dice().nextInt(MOST_OF_FEW) : portions.next(customer, buying, 1);
        List<Integer> baskets = baskets(story, lines);
        List<Instant> moments = Moments.of(story, buying, baskets.size());
        for (int index = 0; index < baskets.size(); index++) {
            Instant at = index == 0 ? buying.from() : moments.get(index);
            buy(story, customer, at, baskets.get(index));
        }
    }

    private static List<Integer> baskets(DemoStory story, int lines) {
        List<Integer> baskets = new ArrayList<>();
        for (int left = lines; left > 0; ) {
            int basket = Math.min(left, 1 + story.dice().nextInt(MOST_LINES));
            baskets.add(basket);
            left -= basket;
        }
        return baskets;
    }

    // One line in so many is that of a return, so that all lines together are those that there shall be.
    private void buy(DemoStory story, Customer customer, Instant at, int count) {
        Instant later = at.plus(Duration.ofDays(5L + story.dice().nextInt(15)));
        boolean returned = count > 1 && later.isBefore(story.now()) && story.chance(RETURNED);
        Map<Offer, BigDecimal> basket = new LinkedHashMap<>();
        while (basket.size() < (returned ? count - 1 : count)) {
            Offer offer = story.rather(catalog.offers());
            basket.put(offer, BigDecimal.valueOf(1L + story.dice().nextInt(offer.most())));
        }
        BigDecimal discount = BigDecimal.valueOf(story.chance(25) ? 5 : story.chance(10) ? 10 : 0);
        BigDecimal tax = money.tax(customer.country());
        LocalDate day = day(story, at);
        List<PurchaseLine> lines = basket.entrySet().stream()
                .map(one -> new PurchaseLine(
                        one.getKey().product(),
                        null,
                        one.getValue(),
                        one.getKey().on(day),
                        discount,
                        tax))
                .toList();
        UUID order = add(story, customer, "SO-", at, null, lines);
        PurchaseLine first = lines.get(0);
        if (returned) {
            PurchaseLine back = new PurchaseLine(
                    first.productId(), null, BigDecimal.ONE.negate(), first.unitPrice(), discount, tax);
            add(story, customer, "RE-", later, order, List.of(back));
        }
    }

    private UUID add(
            DemoStory story,
            Customer customer,
            String prefix,
            Instant at,
            @Nullable UUID returnOf,
            List<PurchaseLine> lines) {
        LocalDate day = day(story, at);
        Buyer buyer = customer.orderer(story, at);
        UUID contact = customer.named(story, buyer, at, NAMED);
        String currency = money.currency(customer.country(), story);
        PurchaseFacts facts = new PurchaseFacts(
                story.chance(60) ? "Web shop" : "Sales desk",
                prefix + "%d-%05d".formatted(day.getYear(), 10_000 + orders++),
                customer.accountId(),
                contact,
                at,
                day,
                currency,
                returnOf,
                null);
        BigDecimal rate = money.rate(currency, day, story);
        PastPurchase past = new PastPurchase(
                facts,
                lines,
                holders(customer, contact),
                rate,
                customer.salesRep().id());
        return history.bring(past, story.currency(), story.history());
    }

    private static Holders holders(Customer customer, @Nullable UUID contact) {
        UUID owner = customer.holder().owner();
        UUID team = customer.holder().team();
        boolean account = customer.accountId() != null;
        return new Holders(
                contact == null ? null : owner,
                contact == null ? null : team,
                account ? owner : null,
                account ? team : null);
    }

    private static LocalDate day(DemoStory story, Instant at) {
        return at.atZone(story.zone()).toLocalDate();
    }
}
