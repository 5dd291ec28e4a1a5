package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class VisitingCardsTests {

    @TempDir
    Path folder;

    @Test
    void aCardBecomesARowWithWhatIsPreferredFirst() throws IOException {
        Map<String, String> row = only("""
                BEGIN:VCARD
                VERSION:3.0
                N:Kern;Anna;Maria;Dr.;
                FN:Dr. Anna Maria Kern
                ORG:Bosch GmbH;Purchasing
                TITLE:Head of purchasing
                EMAIL;TYPE=HOME:anna@home.example
                EMAIL;TYPE=WORK,pref:a.kern@bosch.example
                TEL;TYPE=FAX:+49 30 111
                TEL;TYPE=CELL:+49 171 222
                TEL;TYPE=WORK:+49 30 333
                ADR;TYPE=WORK:;;Hauptstr. 1;Bonn;NRW;53111;Germany
                NOTE:Met in Ulm\\, twice
                URL:https://bosch.example
                UID:urn:uuid:1
                END:VCARD
                """);

        assertThat(row)
                .containsEntry("First name", "Anna Maria")
                .containsEntry("Last name", "Kern")
                .containsEntry("Company", "Bosch GmbH")
                .containsEntry("Email", "a.kern@bosch.example")
                .containsEntry("otherEmails", "home: anna@home.example")
                .containsEntry("Mobile", "+49 171 222")
                .containsEntry("Phone", "+49 30 333")
                .containsEntry("otherPhones", "fax: +49 30 111")
                .containsEntry("City", "Bonn")
                .containsEntry("Notes", "Met in Ulm, twice")
                .containsEntry("links", "https://bosch.example");
    }

    @Test
    void oldCardsInQuotedPrintableAndNewOnesWithoutAStructuredNameAreRead() throws IOException {
        List<Map<String, String>> rows = rows("""
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;
                TEL;CELL;VOICE:0171 1
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Ana Luz Pérez
                TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+34-91-1234567
                END:VCARD
                """);

        assertThat(rows.get(0)).containsEntry("Last name", "Müller").containsEntry("Mobile", "0171 1");
        assertThat(rows.get(1))
                .containsEntry("First name", "Ana Luz")
                .containsEntry("Last name", "Pérez")
                .containsEntry("Phone", "+34-91-1234567");
    }

    @Test
    void aCardWithoutAnEndIsRefused() {
        String endless = "BEGIN:VCARD\nVERSION:3.0\nPHOTO;ENCODING=b:" + "A".repeat(17 << 20) + "\nEND:VCARD\n";

        assertThatThrownBy(() -> rows(endless))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refusal -> assertThat(refusal.messageKey()).endsWith("card-too-long"));
    }

    @Test
    @Tag("corpus")
    @EnabledIfSystemProperty(named = "atrium.corpus", matches = ".+")
    void cardsOfManyProgramsHaveANameAndAWayToReachThePerson() throws IOException {
        Path cards = Path.of(System.getProperty("atrium.corpus"), "contacts-vcard/ezvcard/io/text");
        try (Stream<Path> files = Files.list(cards)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".vcf")).toList()) {
                if (VisitingCards.are(file)) {
                    assertThat(rowsOf(file))
                            .as(file.toString())
                            .isNotEmpty()
                            .allSatisfy(
                                    row -> assertThat(row.get("Last name") + row.get("First name") + row.get("Email"))
                                            .isNotBlank());
                }
            }
        }
    }

    private Map<String, String> only(String text) throws IOException {
        List<Map<String, String>> rows = rows(text);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Map<String, String>> rows(String text) throws IOException {
        Path file = folder.resolve("cards.vcf");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        assertThat(VisitingCards.are(file)).isTrue();
        return rowsOf(file);
    }

    private List<Map<String, String>> rowsOf(Path file) throws IOException {
        Path table = folder.resolve("cards.csv");
        new VisitingCards(file).write(table);
        TableFile written = new TableFile(table);
        List<Map<String, String>> rows = new ArrayList<>();
        try (TableRows each = written.rows(TableFormat.OURS)) {
            while (each.hasNext()) {
                List<String> cells = each.next().cells();
                Map<String, String> row = new HashMap<>();
                for (int column = 0; column < cells.size(); column++) {
                    row.put(each.headings().get(column), cells.get(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
