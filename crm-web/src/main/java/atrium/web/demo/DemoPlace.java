package atrium.web.demo;

import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Capability;
import atrium.web.shell.MenuGroup;
import atrium.web.shell.MenuItem;
import atrium.web.shell.MenuPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the way to the removal as long as there is a demo company. */
@Configuration(proxyBeanMethods = false)
class DemoPlace {

    @Bean
    MenuPlace demoDataPlace(CompanyProfile company) {
        return new MenuPlace(
                MenuGroup.ADMINISTRATION,
                90,
                MenuItem.of("demo.title", "/admin/demo-data", "trash", null),
                viewer -> viewer.may(Capability.ADMINISTER_SYSTEM)
                        && company.find().filter(Company::demo).isPresent());
    }
}
