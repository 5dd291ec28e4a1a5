package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.Settings;
import atrium.domain.mail.Letter;
import atrium.domain.mail.Outbox;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.PersonDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a person by mail, and the audit log, what became of the ways in which they prove who they are. */
@Component
class FactorNews {

    private final CompanyProfile company;
    private final Outbox outbox;
    private final Settings settings;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactorNews(
            CompanyProfile company,
            Outbox outbox,
            Settings settings,
            MessageSource texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.company = company;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** @param deed such as {@code factor-set}; the letter stands under {@code mail.<deed>} */
    void tell(PersonDetails person, String deed, Actor actor) {
        Instant now = clock.instant();
        events.publishEvent(new PersonChanged(person.id(), person.name(), deed, List.of(), actor, now));
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(person.locale())
                .format(now.atZone(person.zone()));
        Object[] arguments = {person.name(), when, company.get().name(), settings.address("/me/security")};
        outbox.put(new Letter(
                new EmailAddress(person.email()),
                texts.getMessage("mail." + deed + ".subject", arguments, person.locale()),
                texts.getMessage("mail." + deed + ".text", arguments, person.locale()),
                null,
                null));
    }
}
