package atrium.domain.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.PersonSummary;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Only colleagues who see the customer are offered, to those who may write about it. */
@ModuleTest
class MentionChoicesModuleTests {

    @Autowired
    Notes notes;

    @Autowired
    Mentions mentions;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Viewers viewers;

    @Autowired
    RecordAccess access;

    @Autowired
    RecordTypes types;

    @Autowired
    TestCompany company;

    Namesakes namesakes;
    Viewer anna;
    RecordRef acme;

    @BeforeEach
    void setUp(@Autowired AutowireCapableBeanFactory beans) {
        namesakes = beans.createBean(Namesakes.class);
        anna = namesakes.anna;
        acme = namesakes.acme;
    }

    @Test
    void onlyActiveColleaguesWhoSeeTheCustomerAreOffered() {
        UUID rep = namesakes.person("Rudolf", StandardRole.SALES_REP);
        UUID marketer = namesakes.person("Ömer", StandardRole.MARKETER);
        UUID gone = namesakes.gone("Olga");
        UUID nobody = company.person("Nora " + namesakes.family);
        RecordRef reps = namesakes.account(Map.of("name", "Reps", "owner", rep.toString()));

        assertThat(offered(acme, namesakes.family)).containsExactlyInAnyOrder(anna.personId(), marketer);
        assertThat(offered(reps, namesakes.family)).containsExactlyInAnyOrder(anna.personId(), marketer, rep);
        assertThat(offered(reps, "om")).contains(marketer).doesNotContain(gone, nobody);
        assertThat(offered(
                        reps,
                        "rudolf " + namesakes.family.toLowerCase(Locale.ROOT).substring(0, 4)))
                .contains(rep);
        assertThat(offered(reps, "%_\\\0")).isEmpty();
    }

    @Test
    void readersAreThoseWhomTheQueryFinds() {
        UUID rep = namesakes.person("Rudolf", StandardRole.SALES_REP);
        UUID colleague = namesakes.person("Carla", StandardRole.SALES_REP);
        UUID lead = namesakes.person("Lena", StandardRole.SALES_MANAGER);
        UUID team = company.team("Reps", rep, colleague);
        List<Viewer> all = viewers.among(
                List.of(rep, colleague, lead, anna.personId(), company.person("Without role " + namesakes.family)));
        RecordRef owned = namesakes.account(Map.of("name", "Owned", "owner", rep.toString()));
        RecordRef teams = namesakes.account(Map.of("name", "Team's", "team", team.toString()));
        RecordRef contact = new RecordRef(
                "contact",
                contacts.open(Map.of("lastName", "Kern", "account", owned.id().toString()), anna)
                        .value());

        assertThat(all).hasSize(5);
        for (RecordRef record : List.of(acme, owned, teams, contact)) {
            var type = types.of(record.type()).orElseThrow();
            Set<UUID> asked = all.stream()
                    .filter(viewer -> !access.visibleAmong(type, List.of(record.id()), viewer)
                            .isEmpty())
                    .map(Viewer::personId)
                    .collect(Collectors.toSet());
            assertThat(access.readers(type, record.id(), all))
                    .as(record.toString())
                    .isEqualTo(asked);
        }
        assertThat(access.readers(types.of("account").orElseThrow(), UUID.randomUUID(), all))
                .isEmpty();
    }

    @Test
    void whoOnlyLooksWritesNothingAndPlansNothing() {
        Viewer viktor = namesakes.viewer("Viktor", StandardRole.EXECUTIVE);

        assertThatThrownBy(() -> notes.write(acme, "x", viktor)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> mentions.choices(acme, "a", viktor)).isInstanceOf(NotPermitted.class);
        assertThat(Notes.mayAdd(acme, viktor)).isFalse();
        assertThat(offered(acme, "Viktor " + namesakes.family)).containsExactly(viktor.personId());
    }

    private List<UUID> offered(RecordRef customer, String text) {
        return mentions.choices(customer, text, anna).stream()
                .map(PersonSummary::id)
                .toList();
    }
}
