package atrium.domain.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The parts of a letter that carries something for a calendar: as an alternative to the text, which mail programs offer to
 * accept (RFC 6047), and as a file for all others.
 */
final class CalendarLetter {

    private static final String FILE = "invite.ics";

    private CalendarLetter() {}

    static MimeMultipart body(LetterQueue.Due letter) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(letter.text(), "plain"));
        if (letter.html() != null) {
            alternatives.addBodyPart(text(letter.html(), "html"));
        }
        alternatives.addBodyPart(calendar(letter));
        MimeBodyPart readable = new MimeBodyPart();
        readable.setContent(alternatives);
        return new MimeMultipart("mixed", readable, file(letter));
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static MimeBodyPart calendar(LetterQueue.Due letter) throws MessagingException {
        return part(letter, type("text", "calendar", letter));
    }

    private static MimeBodyPart file(LetterQueue.Due letter) throws MessagingException {
        MimeBodyPart part = part(letter, type("application", "ics", letter));
        part.setFileName(FILE);
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private static MimeBodyPart part(LetterQueue.Due letter, String type) throws MessagingException {
        byte[] calendar = Objects.requireNonNull(letter.calendar()).getBytes(StandardCharsets.UTF_8);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String type(String primary, String sub, LetterQueue.Due letter) {
        ParameterList parameters = new ParameterList();
        parameters.set("charset", StandardCharsets.UTF_8.name());
        parameters.set("method", Objects.requireNonNull(letter.calendarMethod()));
        return new ContentType(primary, sub, parameters).toString();
    }
}
