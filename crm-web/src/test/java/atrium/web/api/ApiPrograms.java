package atrium.web.api;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.identity.StandardRole;
import atrium.web.testing.TestPeople;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** Programs with keys of the people who hold the standard roles. */
@TestComponent
public class ApiPrograms {

    private final MockMvc web;
    private final TestPeople people;
    private final KeyKeeping keys;

    ApiPrograms(MockMvc web, TestPeople people, KeyKeeping keys) {
        this.web = web;
        this.people = people;
        this.keys = keys;
    }

    /** One that may do whatever an administrator may do with records. */
    public ApiClient administrators() {
        return of(StandardRole.ADMINISTRATOR, "*:write");
    }

    /** One with a new key of whoever holds the role. */
    public ApiClient of(StandardRole role, String... scopes) {
        return ApiClient.of(web, keys, people.viewer(role), scopes);
    }
}
