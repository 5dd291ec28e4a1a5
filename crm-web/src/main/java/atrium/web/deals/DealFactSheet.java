package atrium.web.deals;

import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDetails;
import atrium.sales.deals.DealFacts;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import atrium.web.records.EditableFields;
import atrium.web.records.FactRow;
import atrium.web.records.FactRow.Line;
import atrium.web.records.FactRows;
import atrium.web.records.HiddenFields;
import atrium.web.shell.CustomWords;
import atrium.web.shell.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is known of a deal. */
@Component
class DealFactSheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DealDesk desk;
    private final EditableFields editable;
    private final Pipelines pipelines;
    private final CustomWords words;
    private final HiddenFields hidden;
    private final MessageSource texts;
    private final Clock clock;

    DealFactSheet(
            DealDesk desk,
            EditableFields editable,
            Pipelines pipelines,
            CustomWords words,
            HiddenFields hidden,
            MessageSource texts,
            Clock clock) {
        this.desk = desk;
        this.editable = editable;
        this.pipelines = pipelines;
        this.words = words;
        this.hidden = hidden;
        this.texts = texts;
        this.clock = clock;
    }

    List<FactRow> of(DealDetails deal, Viewer viewer) {
        Wording say = wording(viewer);
        DealFacts facts = deal.facts();
        Set<String> changed = new HashSet<>(editable.of("deal", viewer));
        if (deal.lines() > 0) {
            changed.remove("value");
        }
        FactRows rows = new FactRows(texts, desk, changed, viewer);
        rows.add("name", facts.name());
        rows.link("account", deal.accountName(), "/accounts/" + facts.accountId());
        rows.link("contact", deal.contactName(), "/contacts/" + facts.contactId());
        rows.lines("value", value(deal, say, viewer));
        rows.add("closeOn", facts.closeOn() == null ? null : say.date(facts.closeOn()));
        rows.add("probability", percent(deal, viewer));
        if (pipelines.all().size() > 1) {
            rows.add("pipeline", text("pipeline." + deal.progress().pipeline(), viewer));
        }
        if (deal.progress().state().equals("lost")) {
            rows.add(
                    "lossReason", facts.lossReason() == null ? null : text("lossReason." + facts.lossReason(), viewer));
            rows.add("lossNote", facts.lossNote());
        }
        rows.add("competitors", facts.competitors());
        rows.add("leadSource", facts.leadSource());
        rows.add("openedOn", facts.openedOn() == null ? null : say.date(facts.openedOn()));
        rows.add("owner", deal.ownerName());
        rows.add("team", deal.teamName());
        rows.add("externalId", facts.externalId());
        Set<String> elsewhere = hidden.of("deal", deal.id(), viewer);
        words.facts("deal", facts.custom(), say, viewer).stream()
                .filter(fact -> !elsewhere.contains(fact.key()))
                .forEach(rows::custom);
        rows.add("description", facts.description());
        return rows.all();
    }

    /** What an open deal can be expected to bring, in the company's currency; null where nobody can say. */
    @Nullable BigDecimal weighted(DealDetails deal, Viewer viewer) {
        return deal.worth() == null || !deal.progress().open() || !viewer.sees("deal", "probability")
                ? null
                : deal.worth().multiply(BigDecimal.valueOf(probability(deal))).divide(HUNDRED, 0, RoundingMode.HALF_UP);
    }

    private List<Line> value(DealDetails deal, Wording say, Viewer viewer) {
        String money = say.money(deal.facts().amount(), deal.facts().currency());
        if (deal.lines() == 0) {
            return money.isBlank() ? List.of() : List.of(new Line(money, null, null));
        }
        String known = money.isBlank() ? text("deal.lines.unpriced", viewer) : money;
        String page = deal.mayEdit() ? "/deals/" + deal.id() + "/lines" : null;
        return List.of(new Line(known, page, text("deal.lines.from", viewer, deal.lines())));
    }

    private @Nullable String percent(DealDetails deal, Viewer viewer) {
        if (!deal.progress().open()) {
            return null;
        }
        boolean own = deal.facts().probability() != null;
        return text(own ? "deal.probability.own" : "deal.probability.of-stage", viewer, probability(deal));
    }

    private int probability(DealDetails deal) {
        Integer own = deal.facts().probability();
        return own != null
                ? own
                : pipelines
                        .stage(deal.progress().stage())
                        .map(Stage::probability)
                        .orElse(0);
    }

    /** The most telling facts on one line. */
    String headline(DealDetails deal, Viewer viewer) {
        Wording say = wording(viewer);
        DealFacts facts = deal.facts();
        String day = facts.closeOn() == null
                ? null
                : text(deal.progress().open() ? "deal.expected" : "deal.closed-on", viewer, say.date(facts.closeOn()));
        return Stream.of(
                        deal.accountName() == null ? deal.contactName() : deal.accountName(),
                        facts.amount() == null ? null : say.money(facts.amount(), facts.currency()),
                        day,
                        deal.ownerName() == null ? null : text("record.owner", viewer, deal.ownerName()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private Wording wording(Viewer viewer) {
        return new Wording(clock, viewer.zone(), viewer.locale(), texts);
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return Objects.requireNonNull(texts.getMessage(key, arguments, viewer.locale()));
    }
}
