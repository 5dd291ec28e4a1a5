package atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import atrium.domain.customers.AccountManagement;
import atrium.domain.customers.ContactManagement;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.security.MappedHandlers.Handler;
import atrium.web.testing.PageTest;
import atrium.web.testing.StoredRows;
import atrium.web.testing.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler, for an administrator who only looks at what somebody else sees. */
@PageTest
class PreviewMatrixWebTests {

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

    List<Handler> handlers;
    Viewer previewed;
    UUID account;
    UUID contact;

    @BeforeEach
    void customers() {
        handlers = MappedHandlers.ofPages(requestMappingHandlerMapping);
        previewed = people.viewer(StandardRole.MARKETER).asPreviewed();
        Viewer administrator = people.viewer(StandardRole.ADMINISTRATOR);
        account = accounts.open(Map.of("name", "Looked at"), administrator).value();
        contact = contacts.open(Map.of("lastName", "Looked at"), administrator).value();
    }

    @Test
    void nothingThatWritesAnswersAndLookingWritesNothing() {
        Map<String, String> before = StoredRows.of(database);
        assertSoftly(softly -> {
            for (Handler handler : handlers) {
                int status = answer(handler).getStatus();
                boolean open = handler.pattern().equals(PreviewGate.END)
                        || handler.pattern().equals("/sign-out");
                if (handler.changes() && !open) {
                    softly.assertThat(status).as("%s", handler).isIn(403, 422);
                }
                softly.assertThat(status).as("%s", handler).isNotEqualTo(500);
            }
        });
        assertThat(StoredRows.of(database)).isEqualTo(before);
    }

    private MockHttpServletResponse answer(Handler handler) {
        UUID id = handler.under("/contacts") ? contact : account;
        try {
            MvcResult result = web.perform(handler.request(id)
                            .with(SecurityMockMvcRequestPostProcessors.authentication(SignedInForTests.as(previewed)))
                            .with(people.form()))
                    .andReturn();
            if (result.getRequest().isAsyncStarted()) {
                result.getAsyncResult();
            }
            return result.getResponse();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
