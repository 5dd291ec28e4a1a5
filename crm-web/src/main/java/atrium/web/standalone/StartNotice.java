package atrium.web.standalone;

import atrium.domain.kernel.Settings;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the person at the console where Atrium is, once it answers. */
@Component
class StartNotice {

    private static final Logger LOG = LoggerFactory.getLogger("atrium");

    private final Settings settings;
    private final CompanyProfile company;
    private final MessageSource texts;

    StartNotice(Settings settings, CompanyProfile company, MessageSource texts) {
        this.settings = settings;
        this.company = company;
        this.texts = texts;
    }

    @EventListener
    @Order(100)
    void on(ApplicationReadyEvent ready) {
        List<String> lines = new ArrayList<>();
        lines.add(text("start.ready", settings.baseUrl()));
        if (company.find().filter(Company::demo).isPresent()) {
            lines.add(text("start.demo"));
        }
        lines.add(text("start.stop", settings.dataDir()));
        LOG.info("\n\n  {}\n", String.join("\n  ", lines));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.ENGLISH);
    }
}
