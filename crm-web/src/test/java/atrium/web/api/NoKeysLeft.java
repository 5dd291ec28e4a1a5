package atrium.web.api;

import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.identity.StandardRole;
import atrium.domain.records.Viewer;
import atrium.web.testing.TestPeople;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Revokes everybody's keys, of which a person may have only so many. */
class NoKeysLeft implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        KeyKeeping keys = application.getBean(KeyKeeping.class);
        Viewer administrator = application.getBean(TestPeople.class).viewer(StandardRole.ADMINISTRATOR);
        keys.everybodys(administrator).forEach(key -> keys.revoke(key.id(), administrator));
    }
}
