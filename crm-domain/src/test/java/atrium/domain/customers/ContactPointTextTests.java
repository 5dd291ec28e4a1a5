package atrium.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactPointTextTests {

    @Test
    void whatWasTypedComesBackTheSame() {
        Map<String, String> typed = Map.of(
                "otherEmails", "work: Ana@Example.com\nana@home.example",
                "otherPhones", "direct: +44 20 7946 0123\n020 7946 0456",
                "otherAddresses", "Delivery: Gate 4\\; back\\\\yard\\nHof; 70839; Gerlingen; ; DE",
                "links", "LinkedIn: https://www.linkedin.com/in/ana");

        assertThat(again(typed)).isEqualTo(typed);
    }

    @Test
    void eachPointHasTheKeyItIsFoundBy() {
        ContactPoints points = read(Map.of(
                "otherEmails", "work: Ana@Example.com", "otherPhones", "020 7946 0456", "links", "example.com/ana"));

        assertThat(points.emails()).containsExactly(new ContactPoint("work", "Ana@Example.com", "ana@example.com"));
        assertThat(points.phones()).containsExactly(new ContactPoint(null, "020 7946 0456", "+442079460456"));
        assertThat(points.links()).extracting(ContactPoint::value).containsExactly("https://example.com/ana");
    }

    @Test
    void theSameMailTwiceIsKeptOnce() {
        assertThat(read(Map.of("otherEmails", "a@b.example\nwork: A@B.example")).emails())
                .hasSize(1);
    }

    @Test
    void aLineThatIsNoneNamesItsField() {
        FieldReader reader = new FieldReader(Map.of(
                "otherEmails", "a@b.example\nnobody",
                "otherPhones", "xx",
                "otherAddresses", "a; b; c; d; Atlantis",
                "links", "https://user@host/"));

        ContactPointText.read(reader, null);

        assertThat(reader.problems())
                .extracting(InvalidValue::field)
                .containsExactly("otherEmails", "otherPhones", "otherAddresses", "links");
    }

    @Test
    void moreThanTwentyAreRefused() {
        FieldReader reader = new FieldReader(Map.of(
                "otherEmails",
                IntStream.range(0, 21).mapToObj(i -> "a" + i + "@b.example").collect(Collectors.joining("\n"))));

        ContactPointText.read(reader, null);

        assertThat(reader.problems()).extracting(InvalidValue::messageKey).containsExactly("field.problem.too-many");
    }

    private static Map<String, String> again(Map<String, String> typed) {
        TextForm text = new TextForm();
        ContactPoints stored = ContactPointsJson.read(ContactPointsJson.write(read(typed)));
        ContactPointText.write(stored, text);
        return text.values();
    }

    private static ContactPoints read(Map<String, String> typed) {
        FieldReader reader = new FieldReader(typed);
        ContactPoints points = ContactPointText.read(reader, "GB");
        assertThat(reader.problems()).isEmpty();
        return points;
    }
}
