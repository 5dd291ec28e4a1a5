package atrium.domain.activities;

import atrium.domain.records.BoardBar;
import atrium.domain.records.HomePage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets one's day be the home of a role, and next steps part the heads of boards. */
@Configuration(proxyBeanMethods = false)
class ActivityPlaces {

    @Bean
    HomePage myDayHome() {
        return new HomePage("/my-day", "day.title");
    }

    @Bean
    BoardBar nextStepBar() {
        return new BoardBar(NextStepColumns.STATE);
    }
}
