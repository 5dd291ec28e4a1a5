package atrium.domain.identity;

import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.Settings;
import atrium.domain.mail.Letter;
import atrium.domain.mail.Outbox;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.PersonDetails;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Letters that tell a person what became of what lets them in. */
@Component
class PersonLetters {

    private final CompanyProfile company;
    private final Outbox outbox;
    private final Settings settings;
    private final MessageSource texts;
    private final Clock clock;

    PersonLetters(CompanyProfile company, Outbox outbox, Settings settings, MessageSource texts, Clock clock) {
        this.company = company;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Puts one into the outbox.
     *
     * @param key the texts stand under {@code mail.<key>.subject} and {@code .text}, with name, now, company and page as
     *     arguments, and then more
     */
    void send(PersonDetails person, String key, String page, Object... more) {
        String now = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(person.locale())
                .format(clock.instant().atZone(person.zone()));
        Object[] arguments = Stream.concat(
                        Stream.of(person.name(), now, company.get().name(), settings.address(page)),
                        Arrays.stream(more))
                .toArray();
        outbox.put(new Letter(
                new EmailAddress(person.email()),
                texts.getMessage("mail." + key + ".subject", arguments, person.locale()),
                texts.getMessage("mail." + key + ".text", arguments, person.locale()),
                null,
                null));
    }
}
