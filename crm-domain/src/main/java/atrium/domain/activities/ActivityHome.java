package atrium.domain.activities;

import atrium.domain.records.HomePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets one's day be the home of a role. */
@Configuration(proxyBeanMethods = false)
class ActivityHome {

    @Bean
    HomePage myDayHome() {
        return new HomePage("/my-day", "day.title");
    }
}
