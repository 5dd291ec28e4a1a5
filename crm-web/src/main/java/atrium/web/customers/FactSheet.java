package atrium.web.customers;

import atrium.domain.customers.AccountDetails;
import atrium.domain.customers.AccountFacts;
import atrium.domain.customers.ContactDetails;
import atrium.domain.customers.ContactFacts;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.PostalAddress;
import atrium.domain.records.Viewer;
import atrium.web.shell.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The facts of a customer as lines to read; what isn't known is left out. */
@Component
class FactSheet {

    private final MessageSource texts;
    private final Clock clock;

    FactSheet(MessageSource texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    List<Fact> of(AccountDetails account, Viewer viewer) {
        Wording say = wording(viewer);
        AccountFacts facts = account.facts();
        Lines lines = new Lines(viewer);
        lines.add("website", bare(facts.website()), facts.website());
        lines.add("domain", facts.website() == null ? facts.domain() : null, null);
        lines.add("email", facts.email(), mailto(facts.email()));
        lines.add("phone", typed(facts.phone()), tel(facts.phone()));
        lines.add("industry", facts.industry(), null);
        lines.add("employees", facts.employees() == null ? null : say.number(facts.employees()), null);
        lines.add("revenue", say.money(facts.revenueAmount(), facts.revenueCurrency()), null);
        lines.add("founded", facts.founded() == null ? null : facts.founded().toString(), null);
        lines.address(facts.address());
        lines.add("owner", account.ownerName(), null);
        lines.add("team", account.teamName(), null);
        lines.add("externalId", facts.externalId(), null);
        return lines.lines;
    }

    List<Fact> of(ContactDetails contact, Viewer viewer) {
        ContactFacts facts = contact.facts();
        Lines lines = new Lines(viewer);
        lines.add(
                "account",
                contact.accountName(),
                contact.accountName() == null ? null : "/accounts/" + facts.accountId());
        lines.add("jobTitle", facts.jobTitle(), null);
        lines.add("email", facts.email(), mailto(facts.email()));
        lines.add("phone", typed(facts.phone()), tel(facts.phone()));
        lines.add("mobile", typed(facts.mobile()), tel(facts.mobile()));
        lines.address(facts.address());
        lines.add("owner", contact.ownerName(), null);
        lines.add("team", contact.teamName(), null);
        lines.add("externalId", facts.externalId(), null);
        return lines.lines;
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

    private static @Nullable String mailto(@Nullable String email) {
        return email == null ? null : "mailto:" + email;
    }

    private static @Nullable String typed(@Nullable PhoneNumber phone) {
        return phone == null ? null : phone.typed();
    }

    private static @Nullable String tel(@Nullable PhoneNumber phone) {
        return phone == null || phone.e164() == null ? null : "tel:" + phone.e164();
    }

    private final class Lines {

        private final List<Fact> lines = new ArrayList<>();
        private final Viewer viewer;

        private Lines(Viewer viewer) {
            this.viewer = viewer;
        }

        void add(String field, @Nullable String value, @Nullable String href) {
            if (value != null && !value.isBlank()) {
                lines.add(new Fact(texts.getMessage("field." + field, null, viewer.locale()), value, href));
            }
        }

        void address(@Nullable PostalAddress address) {
            if (address != null) {
                add("address", address.line(), null);
                add("country", address.country() == null ? null : FactSheet.country(address.country(), viewer), null);
            }
        }
    }
}
