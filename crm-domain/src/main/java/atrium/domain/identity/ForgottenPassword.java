package atrium.domain.identity;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes requests for a mail by which a forgotten password is set anew. */
@Component
public class ForgottenPassword {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPassword.class);

    private final GuessBrake brake;
    private final PasswordMail mail;
    private final JdbcClient jdbc;
    private final TaskExecutor later;

    ForgottenPassword(GuessBrake brake, PasswordMail mail, JdbcClient jdbc, TaskExecutor applicationTaskExecutor) {
        this.brake = brake;
        this.mail = mail;
        this.jdbc = jdbc;
        this.later = applicationTaskExecutor;
    }

    /**
     * Sends a mail if an active person has the address and didn't ask too often. Returns before that is known, so that
     * neither the answer nor its time tells.
     */
    public void ask(String email, String clientAddress) {
        later.execute(() -> answer(email.strip().replace("\0", ""), clientAddress));
    }

    private void answer(String email, String clientAddress) {
        try {
            Optional<UUID> person = jdbc.sql("SELECT id FROM person WHERE email_key = lower(:email) AND active")
                    .param("email", email)
                    .query(UUID.class)
                    .optional();
            String account = person.map(UUID::toString).orElse(email);
            if (brake.forMail(account, clientAddress).take()) {
                person.ifPresent(mail::sendOnRequest);
            }
        } catch (RuntimeException failure) {
            LOG.error("A request for a new password could not be answered", failure);
        }
    }
}
