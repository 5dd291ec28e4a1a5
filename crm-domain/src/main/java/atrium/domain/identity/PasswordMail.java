package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.events.PersonChanged;
import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.Settings;
import atrium.domain.mail.Letter;
import atrium.domain.mail.Outbox;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.Capability;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.net.URI;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes links by which people set their password, and sends them; their address is the configured one, whoever asks. */
@Component
@Transactional
public class PasswordMail {

    private final PasswordLinks links;
    private final People people;
    private final CompanyProfile company;
    private final Outbox outbox;
    private final Settings settings;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordMail(
            PasswordLinks links,
            People people,
            CompanyProfile company,
            Outbox outbox,
            Settings settings,
            MessageSource texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.company = company;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a link for an administrator to hand over; earlier links of the person are void. */
    public URI link(UUID personId, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        PersonDetails person = active(personId);
        tell(person, "link-made", viewer.actor());
        return address(links.issue(personId));
    }

    /** Sends a link to the person's own address; earlier links of the person are void. */
    public void send(UUID personId, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        PersonDetails person = active(personId);
        send(person);
        tell(person, "link-sent", viewer.actor());
    }

    /** Sends a link because somebody, maybe not the person, asked for one. */
    void sendOnRequest(UUID personId) {
        PersonDetails person = active(personId);
        send(person);
        tell(person, "link-sent", Actor.SYSTEM);
    }

    private void send(PersonDetails person) {
        PasswordLinks.Issued issued = links.issue(person.id());
        String kind = issued.invitation() ? "mail.invitation" : "mail.reset";
        String until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(person.locale())
                .format(issued.expiresAt().atZone(person.zone()));
        Object[] arguments = {
            person.name(), address(issued), until, company.get().name()
        };
        outbox.put(new Letter(
                new EmailAddress(person.email()),
                texts.getMessage(kind + ".subject", arguments, person.locale()),
                texts.getMessage(kind + ".text", arguments, person.locale()),
                null,
                issued.expiresAt()));
    }

    private URI address(PasswordLinks.Issued issued) {
        return settings.address("/password/" + issued.secret().text());
    }

    private PersonDetails active(UUID personId) {
        return people.details(personId)
                .filter(PersonDetails::active)
                .orElseThrow(() -> new UnknownRecord(new RecordRef("person", personId)));
    }

    private void tell(PersonDetails person, String deed, Actor actor) {
        events.publishEvent(new PersonChanged(person.id(), person.name(), deed, List.of(), actor, clock.instant()));
    }
}
