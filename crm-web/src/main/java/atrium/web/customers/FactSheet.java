package atrium.web.customers;

import atrium.domain.customers.AccountDetails;
import atrium.domain.customers.AccountFacts;
import atrium.domain.customers.ContactDetails;
import atrium.domain.customers.ContactFacts;
import atrium.domain.customfields.CustomValues;
import atrium.domain.records.Viewer;
import atrium.web.records.EditableFields;
import atrium.web.records.FactRow;
import atrium.web.records.FactRows;
import atrium.web.records.HiddenFields;
import atrium.web.shell.CustomWords;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The facts of a customer as lines to read; what isn't known is left out. */
@Component
class FactSheet {

    private final AccountDesk accounts;
    private final ContactDesk contacts;
    private final EditableFields editable;
    private final CustomWords words;
    private final HiddenFields hidden;
    private final MessageSource texts;
    private final Clock clock;

    FactSheet(
            AccountDesk accounts,
            ContactDesk contacts,
            EditableFields editable,
            CustomWords words,
            HiddenFields hidden,
            MessageSource texts,
            Clock clock) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.editable = editable;
        this.words = words;
        this.hidden = hidden;
        this.texts = texts;
        this.clock = clock;
    }

    List<FactRow> of(AccountDetails account, Viewer viewer) {
        Wording say = wording(viewer);
        AccountFacts facts = account.facts();
        FactRows rows = new FactRows(texts, accounts, editable.of("account", viewer), viewer);
        ReachRows reach = new ReachRows(rows, viewer);
        rows.add("name", facts.name());
        rows.add("lifecycle", text("lifecycle." + facts.lifecycle().code(), viewer));
        rows.link("website", bare(facts.website()), facts.website());
        rows.add("domain", facts.domain());
        reach.reach(facts.email(), facts.phone(), null, false, facts.points());
        reach.address(facts.address(), facts.points());
        rows.add("industry", facts.industry());
        rows.add("employees", facts.employees() == null ? null : say.number(facts.employees()));
        rows.add("revenue", say.money(facts.revenueAmount(), facts.revenueCurrency()));
        rows.add("founded", facts.founded() == null ? null : facts.founded().toString());
        rows.link("parent", account.parentName(), "/accounts/" + facts.parentId());
        rows.add("owner", account.ownerName());
        rows.add("team", account.teamName());
        rows.add("externalId", facts.externalId());
        custom(rows, "account", account.id(), facts.custom(), viewer);
        rows.add("description", facts.description());
        return rows.all();
    }

    List<FactRow> of(ContactDetails contact, Viewer viewer) {
        ContactFacts facts = contact.facts();
        FactRows rows = new FactRows(texts, contacts, editable.of("contact", viewer), viewer);
        ReachRows reach = new ReachRows(rows, viewer);
        rows.add("name", facts.firstName() == null && facts.lastName() == null ? null : facts.name());
        reach.employer(contact.accountName(), "/accounts/" + facts.accountId(), since(facts, viewer));
        rows.add("jobTitle", facts.jobTitle());
        rows.add("lifecycle", text("lifecycle." + facts.lifecycle().code(), viewer));
        reach.reach(facts.email(), facts.phone(), facts.mobile(), true, facts.points());
        reach.address(facts.address(), facts.points());
        rows.add("owner", contact.ownerName());
        rows.add("team", contact.teamName());
        rows.add("externalId", facts.externalId());
        custom(rows, "contact", contact.id(), facts.custom(), viewer);
        rows.add("description", facts.description());
        return rows.all();
    }

    private void custom(FactRows rows, String type, UUID id, CustomValues values, Viewer viewer) {
        Set<String> elsewhere = hidden.of(type, id, viewer);
        words.facts(type, values, wording(viewer), viewer).stream()
                .filter(fact -> !elsewhere.contains(fact.key()))
                .forEach(rows::custom);
    }

    private @Nullable String since(ContactFacts facts, Viewer viewer) {
        return facts.accountSince() == null
                ? null
                : text("record.since", viewer, wording(viewer).date(facts.accountSince()));
    }

    /** The most telling facts on one line. */
    String headline(AccountDetails account, Viewer viewer) {
        Wording say = wording(viewer);
        AccountFacts facts = account.facts();
        String country = facts.address() == null ? null : facts.address().country();
        return join(
                country == null ? null : country(country, viewer),
                facts.industry(),
                facts.employees() == null ? null : text("record.employees", viewer, say.number(facts.employees())),
                account.ownerName() == null ? null : text("record.owner", viewer, account.ownerName()),
                account.lastTouchAt() == null ? null : text("record.touch", viewer, say.when(account.lastTouchAt())));
    }

    /** The most telling facts on one line. */
    String headline(ContactDetails contact, Viewer viewer) {
        Wording say = wording(viewer);
        return join(
                contact.facts().jobTitle(),
                contact.accountName(),
                contact.ownerName() == null ? null : text("record.owner", viewer, contact.ownerName()),
                contact.lastTouchAt() == null ? null : text("record.touch", viewer, say.when(contact.lastTouchAt())));
    }

    private Wording wording(Viewer viewer) {
        return new Wording(clock, viewer.zone(), viewer.locale(), texts);
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }

    private static String country(String code, Viewer viewer) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(viewer.locale());
    }

    private static @Nullable String bare(@Nullable String website) {
        return website == null ? null : website.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }
}
