package atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.Teams;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.Sharing;
import atrium.testing.TestViewers;
import atrium.web.security.MappedHandlers.Handler;
import atrium.web.testing.PageTest;
import atrium.web.testing.StoredRows;
import atrium.web.testing.TestPeople;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler × every identity: who may get in gets in, who may not is refused and changes nothing. */
@PageTest
class PermissionMatrixWebTests {

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    DataSource database;

    @Autowired
    AccountManagement accounts;

    @Autowired
    ContactManagement contacts;

    @Autowired
    Sharing sharing;

    @Autowired
    Teams teams;

    List<Handler> handlers;

    @BeforeEach
    void everybodyIsThere() {
        handlers = MappedHandlers.ofPages(requestMappingHandlerMapping);
        for (StandardRole role : StandardRole.values()) {
            people.viewer(role);
        }
    }

    @Test
    void everyHandlerDeclaresItsPermission() {
        assertThat(MappedHandlers.all(requestMappingHandlerMapping))
                .isNotEmpty()
                .allMatch(handler -> handler.permission().isDeclared());
    }

    @ParameterizedTest
    @EnumSource
    void aRoleGetsInWhereItMayAndNowhereElse(StandardRole role) throws Exception {
        Viewer viewer = people.viewer(role);
        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                if (!handler.permission().allows(viewer)) {
                    softly.assertThat(answer(handler, role).getStatus())
                            .as("%s as %s", handler, role)
                            .isEqualTo(403);
                }
            }
        });
        assertThat(StoredRows.of(database)).isEqualTo(before);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                if (handler.permission().allows(viewer) && !handler.changes()) {
                    MockHttpServletResponse answer = answer(handler, role);
                    softly.assertThat(answer.getStatus())
                            .as("%s as %s", handler, role)
                            .isNotIn(401, 403, 500);
                }
            }
        });
    }

    @Test
    void aStrangerIsSentToTheSignInAndChangesNothing() {
        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                if (!handler.permission().openToAll()) {
                    MockHttpServletResponse answer = strangersAnswer(handler);
                    softly.assertThat(answer.getStatus()).as("%s", handler).isEqualTo(302);
                    softly.assertThat(answer.getRedirectedUrl())
                            .as("%s", handler)
                            .contains("/sign-in");
                }
            }
        });
        assertThat(StoredRows.of(database)).isEqualTo(before);
    }

    @Test
    void aChangeWithoutTheTokenAgainstForgeryIsRefused() {
        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                if (handler.changes()) {
                    MockHttpServletResponse answer = forgedAnswer(handler);
                    boolean staleSignIn =
                            String.valueOf(answer.getRedirectedUrl()).startsWith("/sign-in");
                    softly.assertThat(answer.getStatus()).as("%s", handler).isEqualTo(staleSignIn ? 302 : 403);
                }
            }
        });
        assertThat(StoredRows.of(database)).isEqualTo(before);
    }

    @Test
    void aForeignRecordLooksLikeNoneInEveryHandlerAndStaysAsItIs() {
        Viewer administrator = people.viewer(StandardRole.ADMINISTRATOR);
        UUID account = accounts.open(Map.of("name", "Foreign"), administrator).value();
        UUID contact =
                contacts.open(Map.of("lastName", "Foreign"), administrator).value();
        Viewer stranger = TestViewers.seeingOwn();
        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                UUID id = handler.under("/accounts") ? account : handler.under("/contacts") ? contact : null;
                if (id != null) {
                    softly.assertThat(foreignAnswer(handler, id, stranger).getStatus())
                            .as("%s", handler)
                            .isEqualTo(404);
                }
            }
        });
        assertThat(StoredRows.of(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aShareOpensNoMoreThanItSaysInEveryHandler(boolean byTeam) {
        Viewer administrator = people.viewer(StandardRole.ADMINISTRATOR);
        UUID account = accounts.open(Map.of("name", "Shared"), administrator).value();
        UUID contact = contacts.open(Map.of("lastName", "Shared", "account", account.toString()), administrator)
                .value();
        Viewer reader = people.viewer(StandardRole.SALES_REP);
        UUID grantee = byTeam
                ? teams.found("T" + UUID.randomUUID(), null, null, Set.of(reader.personId()), false)
                : reader.personId();
        Map<String, String> share = Map.of("grantee", grantee.toString(), "right", "read");
        sharing.share(new RecordRef("account", account), share, administrator);
        Viewer now = people.viewer(StandardRole.SALES_REP);
        Viewer later = TestViewers.sharing(reader, Set.of(), false, Instant.EPOCH);

        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                UUID id = handler.under("/accounts") ? account : handler.under("/contacts") ? contact : null;
                if (id != null && handler.changes()) {
                    softly.assertThat(foreignAnswer(handler, id, now).getStatus())
                            .as("%s by a share to read", handler)
                            .isIn(400, 403, 404, 422);
                }
                if (id != null) {
                    softly.assertThat(foreignAnswer(handler, id, later).getStatus())
                            .as("%s without it", handler)
                            .isIn(403, 404);
                }
            }
        });
        assertThat(StoredRows.of(database)).isEqualTo(before);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                UUID id = handler.pattern().equals("/accounts/{id}")
                        ? account
                        : handler.pattern().equals("/contacts/{id}") ? contact : null;
                if (id != null && !handler.changes()) {
                    softly.assertThat(foreignAnswer(handler, id, now).getStatus())
                            .as("%s by a share to read", handler)
                            .isEqualTo(200);
                }
            }
        });
    }

    @Test
    void whatAColleagueOwnsOpensToWhoStandsInAndToNobodyElseInEveryHandler() {
        Viewer rep = people.viewer(StandardRole.SALES_REP);
        String owner = rep.personId().toString();
        UUID account =
                accounts.open(Map.of("name", "Left alone", "owner", owner), rep).value();
        UUID contact = contacts.open(Map.of("lastName", "Left alone", "owner", owner), rep)
                .value();
        Viewer other = TestViewers.at(
                Level.OWN, people.viewer(StandardRole.SALES_MANAGER).personId());
        Viewer deputy = TestViewers.standingInFor(other, Set.of(rep.personId()));
        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                UUID id = handler.under("/accounts") ? account : handler.under("/contacts") ? contact : null;
                if (id != null) {
                    softly.assertThat(foreignAnswer(handler, id, other).getStatus())
                            .as("%s by somebody else", handler)
                            .isEqualTo(404);
                }
            }
        });
        assertThat(StoredRows.of(database)).isEqualTo(before);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                UUID id = handler.pattern().equals("/accounts/{id}")
                        ? account
                        : handler.pattern().equals("/contacts/{id}") ? contact : null;
                if (id != null && !handler.changes()) {
                    softly.assertThat(foreignAnswer(handler, id, deputy).getStatus())
                            .as("%s by who stands in", handler)
                            .isEqualTo(200);
                }
            }
        });
    }

    @Test
    void everyAnswerCarriesTheSafeHeaders() {
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                MockHttpServletResponse answer = strangersAnswer(handler);
                softly.assertThat(answer.getHeader("Content-Security-Policy"))
                        .as("%s", handler)
                        .contains("default-src 'self'")
                        .doesNotContain("unsafe");
                softly.assertThat(answer.getHeader("X-Content-Type-Options"))
                        .as("%s", handler)
                        .isEqualTo("nosniff");
            }
        });
    }

    private MockHttpServletResponse answer(Handler handler, StandardRole role) {
        return perform(handler.request().with(people.as(role)).with(people.form()));
    }

    private MockHttpServletResponse strangersAnswer(Handler handler) {
        return perform(handler.request().with(people.form()));
    }

    private MockHttpServletResponse forgedAnswer(Handler handler) {
        return perform(handler.request().with(people.as(StandardRole.ADMINISTRATOR)));
    }

    private MockHttpServletResponse foreignAnswer(Handler handler, UUID id, Viewer viewer) {
        return perform(handler.request(id)
                .with(SecurityMockMvcRequestPostProcessors.authentication(SignedInForTests.as(viewer)))
                .with(people.form()));
    }

    private MockHttpServletResponse perform(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request) {
        try {
            MvcResult result = web.perform(request).andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result.getAsyncResult(); // what a file tells the audit log belongs to this request
            }
            return result.getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
