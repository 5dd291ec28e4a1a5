package atrium.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import atrium.testing.TestViewers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ExactDuplicatesModuleTests {

    @Autowired
    ExactDuplicates duplicates;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    TestCompany company;

    Viewer anna;

    @BeforeEach
    void setUp() {
        anna = company.allSeeing("Anna");
        accounts.open(
                Map.of(
                        "name", "Müller Söhne GmbH",
                        "domain", "mueller.example",
                        "email", "Info@Mueller.example",
                        "phone", "+44 20 7946 0123"),
                anna);
        contacts.open(Map.of("firstName", "José", "lastName", "Kern", "mobile", "+44 20 7946 0999"), anna);
    }

    @ParameterizedTest
    @CsvSource({
        "name, MULLER SOHNE, name",
        "name, 'Müller-Söhne, Ltd.', name",
        "domain, https://www.mueller.example/about, domain",
        "website, mueller.example, domain",
        "email, info@mueller.EXAMPLE, email",
        "phone, 0044 2079460123, phone"
    })
    void theSameAccountIsFoundHoweverItIsTyped(String field, String typed, String reason) {
        assertThat(duplicates.ofAccount(Map.of(field, typed, "country", "DE"), null, anna))
                .singleElement()
                .satisfies(found -> assertThat(found.reasons()).containsExactly(reason));
    }

    @Test
    void aContactIsFoundByNameAndByAnyOfItsNumbers() {
        assertThat(duplicates.ofContact(Map.of("firstName", "Jose", "lastName", "KERN"), null, anna))
                .hasSize(1);
        assertThat(duplicates.ofContact(Map.of("phone", "020 7946 0999", "country", "GB"), null, anna))
                .hasSize(1);
    }

    @Test
    void nothingTypedFindsNothing() {
        assertThat(duplicates.ofContact(Map.of(), null, anna)).isEmpty();
        assertThat(duplicates.ofAccount(Map.of(), null, anna)).isEmpty();
    }

    @Test
    void whatTheViewerDoesNotSeeIsNotPointedOut() {
        assertThat(duplicates.ofAccount(Map.of("name", "Müller Söhne"), null, TestViewers.seeingOwn()))
                .isEmpty();
    }
}
