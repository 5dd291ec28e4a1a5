package atrium.domain.mail;

import atrium.domain.kernel.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends the letters that are due through the configured mail server. */
class LetterSending {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSending.class);

    private final LetterQueue queue;
    private final JavaMailSenderImpl server;
    private final String host;
    private final Clock clock;

    LetterSending(LetterQueue queue, JavaMailSenderImpl server, Settings settings, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.host = settings.address("/").getHost();
        this.clock = clock;
    }

    /** Sends until nothing is due. */
    void sendDue() {
        queue.forgetVoid();
        for (var due = queue.claim(); !due.isEmpty(); due = queue.claim()) {
            due.forEach(this::send);
        }
    }

    private void send(LetterQueue.Due letter) {
        try {
            server.send(message(letter));
            queue.sent(letter);
        } catch (MailPreparationException unsendable) {
            queue.failed(letter, unsendable, true);
        } catch (MailException failure) {
            LOG.warn(
                    "Letter {} could not be sent, attempt {}: {}",
                    letter.id(),
                    letter.attempts(),
                    failure.getMessage());
            queue.failed(letter, failure, false);
        }
    }

    private MimeMessage message(LetterQueue.Due letter) {
        try {
            MimeMessage message = new Numbered(server.getSession(), "<" + letter.id() + "@" + host + ">");
            MimeMessageHelper helper =
                    new MimeMessageHelper(message, letter.html() != null, StandardCharsets.UTF_8.name());
            helper.setFrom(sender());
            if (letter.replyTo() != null) {
                helper.setReplyTo(letter.replyTo());
            }
            helper.setTo(new InternetAddress(letter.recipient(), true));
            helper.setSubject(letter.subject());
            helper.setSentDate(Date.from(clock.instant()));
            if (letter.calendar() != null) {
                message.setContent(CalendarLetter.body(letter));
            } else if (letter.html() == null) {
                helper.setText(letter.text());
            } else {
                helper.setText(letter.text(), letter.html());
            }
            // Nobody's absence note shall answer a machine (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            return message;
        } catch (MessagingException unsendable) {
            throw new MailPreparationException("The letter could not be written", unsendable);
        }
    }

    private String sender() {
        String configured = server.getJavaMailProperties().getProperty("mail.from");
        if (configured != null) {
            return configured;
        }
        String user = server.getUsername();
        return user != null && user.contains("@") ? user : "atrium@" + host;
    }

    /** Keeps its number: sent again after a crash, a letter can be recognised as the same. */
    private static final class Numbered extends MimeMessage {

        private final String number;

        private Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
