package atrium.domain.mail;

import atrium.domain.kernel.Settings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends waiting letters every few seconds, where a mail server is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class LetterJob {

    private static final int SECONDS = 10;

    @Bean
    LetterSending letterSending(LetterQueue queue, JavaMailSenderImpl server, Settings settings, Clock clock) {
        return new LetterSending(queue, server, settings, clock);
    }

    @Bean
    RecurringTask<Void> sendLetters(LetterSending sending) {
        return Tasks.recurring("send-letters", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> sending.sendDue());
    }
}
